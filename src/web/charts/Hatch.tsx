/** Stripes in the first colour on the ground of the second. An id of its own for every chart: several stand in one page. */
export const Hatch = ({ id, ground, line }: { id: string; ground: string; line: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={ground} />
      <line x1="0" y1="0" x2="0" y2="6" stroke={line} stroke-width="2.4" />
    </pattern>
  </defs>
);
