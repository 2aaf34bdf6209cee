export { readKeys, type Key, type Keys } from "./key.ts";
export { localKeys } from "./key-file.ts";
export { createVault, WrongKey, type Opened, type Vault } from "./vault.ts";
export { createGrant, GrantEnded, type Grant, type GrantOptions, type Refresh } from "./grant.ts";
