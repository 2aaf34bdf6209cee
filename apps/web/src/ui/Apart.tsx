import { Suspense, type ReactNode } from "react";
import { Broken } from "./Broken.tsx";

interface Props {
  readonly what: "part" | "menu";
  /** Stands there until the part is here. */
  readonly meanwhile: ReactNode;
  readonly children: ReactNode;
}

/** The place of something that is fetched `later`. */
export function Apart({ what, meanwhile, children }: Props) {
  return (
    <Broken what={what}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Broken>
  );
}
