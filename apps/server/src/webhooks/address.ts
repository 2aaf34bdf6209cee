import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { isLoopback } from "@ringside/client";

/** Nobody's webhook is there: this network itself, the cloud's own metadata, many at once. */
const nobodys = new BlockList();
nobodys.addSubnet("0.0.0.0", 8);
nobodys.addSubnet("169.254.0.0", 16);
nobodys.addSubnet("224.0.0.0", 3);
nobodys.addSubnet("fe80::", 10, "ipv6");
nobodys.addSubnet("ff00::", 8, "ipv6");
nobodys.addAddress("::", "ipv6");

const own = new BlockList();
own.addSubnet("127.0.0.0", 8);
own.addAddress("::1", "ipv6");

const inside = new BlockList();
inside.addSubnet("10.0.0.0", 8);
inside.addSubnet("172.16.0.0", 12);
inside.addSubnet("192.168.0.0", 16);
inside.addSubnet("100.64.0.0", 10);
inside.addSubnet("fc00::", 7, "ipv6");

/** Where a name leads is no place for a webhook. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
}

/**
 * Whether a target of this host may be at this address. This machine only where the operator wrote so;
 * private networks only where they said that they are meant.
 */
export function mayBeAt(host: string, address: string, privately: boolean): boolean {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (nobodys.check(address, family)) return false;
  if (own.check(address, family)) return isLoopback(host);
  return privately || !inside.check(address, family);
}

/**
 * Looks a name up for the connection that is then made to that very address, so that a name cannot
 * lead elsewhere in between. An address that stands in the URL itself is asked about as well.
 */
export function lookupFor(host: string, privately: boolean): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const good = found.filter(({ address }) => mayBeAt(host, address, privately));
      if (good.length === 0) return done(new ForbiddenAddress("no address for a webhook"), []);
      const [first] = good;
      if (options.all) done(null, good);
      else done(null, first?.address ?? "", first?.family);
    });
  };
}
