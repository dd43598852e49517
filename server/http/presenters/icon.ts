/** A door with its light on. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0b6b4f"/>
<path d="M9 26V9a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v17z" fill="#fff"/>
<circle cx="19.5" cy="17" r="1.6" fill="#0b6b4f"/>
<path d="M6 26h20" stroke="#fff" stroke-width="2" stroke-linecap="round"/>
</svg>
`;
