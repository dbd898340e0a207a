import type { ComponentChildren, JSX } from 'preact';

/** A part of an explanation, under its name. */
export const Part = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element => <div><dt>{name}</dt><dd>{children}</dd></div>;
