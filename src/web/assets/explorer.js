// Starts GraphiQL in the page of the explorer and lets the list of examples fill it. A file of its own, so that the page needs no inline script.
(() => {
  const { React, ReactDOM, GraphiQL } = window;
  const examples = JSON.parse(document.getElementById('examples').textContent);
  const links = [...document.querySelectorAll('[data-example]')];
  const groups = [...document.querySelectorAll('[data-audience]')];
  const asked = new URLSearchParams(window.location.search);
  // Where the examples stand above the editors, they make room once one is chosen.
  const isNarrow = window.matchMedia('(max-width: 1180px)');

  const named = (name) => examples.find((example) => example.name === name);

  const firstOf = (audience) => examples.find((example) => example.audience === audience);

  /** The variables of an example, with what the address asks for in their place: `journey`, `channel`, `text` and others that it has. */
  const variablesOf = ({ query, variables }) => {
    const own = JSON.parse(variables ?? '{}');
    const meant = [...asked].filter(([name]) => typeof own[name] === 'string' && new RegExp(`\\$${name}\\b`).test(query));
    return meant.length === 0 ? variables ?? '' : JSON.stringify({ ...own, ...Object.fromEntries(meant) }, null, 2);
  };

  const openGroup = (audience) => {
    const group = groups.find((each) => each.dataset.audience === audience);
    if (group) group.open = true;
  };

  const markChosen = (chosen) => {
    if (chosen && !isNarrow.matches) openGroup(chosen.audience);
    for (const link of links) {
      if (link.dataset.example !== chosen?.name) {
        link.removeAttribute('aria-current');
      } else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'true');
        link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    }
  };

  const exampleOf = (text) => examples.find(({ query }) => query.trim() === (text ?? '').trim());

  // What GraphiQL's editors and tabs are at this moment; only a component inside it is told.
  let editors = null;
  const Listener = () => {
    editors = GraphiQL.React.useEditorContext({ nonNull: true });
    const text = editors.tabs[editors.activeTabIndex]?.query;
    React.useEffect(() => markChosen(exampleOf(text)), [text]);
    return null;
  };

  /** Puts an example into the editors; into a tab of its own where the open tab holds somebody's own text. */
  const load = (example) => {
    const text = editors.queryEditor.getValue();
    if (text.trim() !== '' && !exampleOf(text)) ReactDOM.flushSync(() => editors.addTab());
    editors.queryEditor.setValue(example.query);
    editors.variableEditor?.setValue(example.variables ?? '');
    editors.responseEditor?.setValue('');
    window.history.replaceState(null, '', `?example=${encodeURIComponent(example.name)}`);
  };

  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || !editors?.queryEditor) return;
      event.preventDefault();
      load(named(link.dataset.example));
      if (isNarrow.matches) link.closest('details').open = false;
    });
  }

  const storage = GraphiQL.createLocalStorage({ namespace: 'waymark' });
  // Whoever comes for the first time and asks for nothing sees the journey map; with `?for=` the first example of that group; everybody else sees their tabs as they left them.
  const opened = named(asked.get('example')) ?? (asked.has('query') || storage.length > 0 ? undefined : firstOf(asked.get('for')) ?? named('journey-map') ?? examples[0]);
  openGroup(asked.get('for') ?? (isNarrow.matches ? null : (opened ?? examples[0])?.audience));

  const props = {
    fetcher: GraphiQL.createFetcher({ url: '/graphql', headers: { accept: 'application/json' }, enableIncrementalDelivery: false }),
    storage,
    query: opened?.query ?? asked.get('query') ?? undefined,
    variables: opened ? variablesOf(opened) : asked.get('variables') ?? undefined,
    defaultQuery: '',
    defaultEditorToolsVisibility: 'variables',
    forcedTheme: 'system',
    shouldPersistHeaders: false,
    inputValueDeprecation: true,
    schemaDescription: true,
  };
  ReactDOM.createRoot(document.getElementById('explorer')).render(React.createElement(GraphiQL, props, React.createElement(Listener)));
})();
