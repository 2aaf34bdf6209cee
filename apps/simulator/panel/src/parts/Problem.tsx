/** Why something was not done, said aloud as soon as it is known. */
export function Problem({ why }: { why: string | null }) {
  return (
    <p className="problem" role="alert">
      {why}
    </p>
  );
}
