// Requests to the server; every address is relative to the page.

/** A refusal of the server, with its sentence. */
export class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A request that outlives its page may have 64 KB in all. */
const MOST_ALIVE = 10_000;

/** The server's answers as values; `language()` says in which language its sentences should be, `unreachable()` what to say when there is no answer. */
export function createApi(language, tab, unreachable = () => '', fetcher = fetch) {
  const get = path => ask('GET', path);
  const post = (path, body) => ask('POST', path, body);
  const cell = (notebook, id) => `api/notebooks/${part(notebook)}/cells/${part(id)}`;

  async function ask(method, path, body, keepalive = false) {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language()}`;
    const headers = method === 'POST' ? { 'X-Lockstep': '1', 'Content-Type': 'application/json' } : {};
    const answer = await fetcher(address, { method, headers, keepalive, body: body === undefined ? undefined : JSON.stringify(body) })
      .catch(cause => { throw new Error(unreachable(), { cause }); });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Refusal(answer.status, said.error ?? '', said.message ?? answer.statusText);
    return said;
  }

  return {
    packs: () => get('api/packs'),
    notebook: id => get(`api/notebooks/${part(id)}`),
    exercise: (pack, id) => get(`api/exercises/${part(pack)}/${part(id)}`),
    check: (pack, id, source) => post(`api/exercises/${part(pack)}/${part(id)}/check`, { source }),
    grading: id => get(`api/gradings/${part(id)}`),
    stopCheck: id => post(`api/gradings/${part(id)}/stop`, {}),
    library: () => get('api/notebooks'),
    create: wish => post('api/notebooks', wish),
    take: (name, content) => post('api/notebooks/import', { name, content }),
    deleteNotebook: notebook => post(`api/notebooks/${part(notebook)}/delete`, {}),
    restoreNotebook: notebook => post(`api/notebooks/${part(notebook)}/restore`, {}),
    rename: (notebook, title) => post(`api/notebooks/${part(notebook)}/rename`, { title, by: tab }),
    addCell: (notebook, after, text) => post(`api/notebooks/${part(notebook)}/cells`, { after, text, by: tab }),
    deleteCell: (notebook, id) => post(`${cell(notebook, id)}/delete`, { by: tab }),
    moveCell: (notebook, id, down) => post(`${cell(notebook, id)}/move`, { down, by: tab }),
    splitCell: (notebook, id, at) => post(`${cell(notebook, id)}/split`, { at, by: tab }),
    undelete: notebook => post(`api/notebooks/${part(notebook)}/undelete`, { by: tab }),
    save: (notebook, id, source, base) => ask('POST', cell(notebook, id), { source, by: tab, base }, source.length < MOST_ALIVE),
    kept: () => get('api/kept'),
    keep: (name, value) => post(`api/kept/${part(name)}`, { value }),
    advise: (notebook, id, wish) => post(`${cell(notebook, id)}/advice`, wish),
    adviseExercise: (pack, id, wish) => post(`api/exercises/${part(pack)}/${part(id)}/advice`, wish),
    reset: (notebook, id) => post(`${cell(notebook, id)}/reset`, {}),
    run: (notebook, request) => post(`api/notebooks/${part(notebook)}/run`, request),
    runAll: (notebook, mode) => post(`api/notebooks/${part(notebook)}/run-all`, { mode, seed: 1 }),
    explore: (notebook, request) => post(`api/notebooks/${part(notebook)}/explore`, request),
    stop: notebook => post(`api/notebooks/${part(notebook)}/stop`, {}),
    restart: notebook => post(`api/notebooks/${part(notebook)}/restart`, {}),
    summary: run => get(`api/runs/${part(run)}`),
    events: (run, from, count) => get(`api/runs/${part(run)}/events?from=${from}&count=${count}`),
    diagram: (run, lanes, open = []) => get(`api/runs/${part(run)}/diagram?${new URLSearchParams({ ...(lanes && { lanes }), ...(open.length && { open }) })}`),
    findings: run => get(`api/runs/${part(run)}/findings`),
    lockOrder: run => get(`api/runs/${part(run)}/locks`),
    mermaid: async (run, lanes) => (await fetcher(exportAddress(run, lanes, 'mmd', language())).catch(cause => { throw new Error(unreachable(), { cause }); })).text(),
  };
}

/** Where a notebook can be had as one file. */
export function fileAddress(notebook, ending, language) {
  return `api/notebooks/${part(notebook)}/export.${ending}?lang=${language}`;
}

/** Where the whole diagram of a run can be had as one file. */
export function exportAddress(run, lanes, ending = 'mmd', language = '', range = {}) {
  const query = new URLSearchParams({ ...(lanes && { lanes }), ...(language && { lang: language }), ...range });
  return `api/runs/${part(run)}/export.${ending}${query.size ? `?${query}` : ''}`;
}

function part(name) {
  return encodeURIComponent(name);
}
