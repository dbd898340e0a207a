import { hydrate, type ComponentType } from 'preact';

/** Goes on in the browser with the page that the service has drawn, from the same props. */
export function takeOver<Props extends object>(Page: ComponentType<Props>): void {
  const props = JSON.parse(document.getElementById('props')!.textContent) as Props;
  hydrate(<Page {...props} />, document.getElementById('page')!);
}
