import "./brand.css";

/** The ring: Ringside's mark. */
export function Brand({ size }: { size: number }) {
  return (
    <svg className="brand" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="brand-ground" width="32" height="32" rx="9" />
      <g className="brand-ring" fill="none" strokeWidth="3" strokeLinecap="round">
        <circle cx="16" cy="16" r="8.5" strokeDasharray="40 14" transform="rotate(-60 16 16)" />
      </g>
      <circle className="brand-point" cx="16" cy="16" r="2.75" />
    </svg>
  );
}
