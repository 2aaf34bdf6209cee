interface Props {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of a few. */
export function Choose({ name, value, choices, onChoose }: Props) {
  return (
    <label className="setting-line">
      <span>{name}</span>
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
