// The run in the trace panel: what is known of it, where in it we are, which tab is open.

import { merged } from '../lib/chunks.js';
import { moments } from '../lib/moments.js';
import { moved, walk } from '../lib/steps.js';

export const NOTHING = {
  run: '', status: 'empty', error: '', live: false, summary: null, participants: [], chunks: [], events: [], walked: walk([]),
  findings: [], index: -1, tab: 'sequence', open: [], moments: moments([]), growth: 0, from: 0, lanes: '',
  playing: false, speed: 1, lockOrder: null, other: null, branch: null, arrow: false,
};

export function player(state = NOTHING, action) {
  switch (action.type) {
    case 'notebook-opening':
    case 'player-closed': return NOTHING;
    case 'player-opening': return { ...NOTHING, run: action.run, status: 'loading', lanes: action.lanes ?? '', speed: state.speed, arrow: state.arrow, tab: state.tab === 'findings' ? 'sequence' : state.tab };
    case 'player-failed': return action.run === state.run ? { ...state, status: 'error', error: action.message } : state;
    case 'player-loaded': return action.run === state.run ? loaded(state, action) : state;
    case 'player-diagram': return action.run === state.run
      ? { ...state, participants: action.diagram.participants, chunks: action.diagram.chunks, lanes: action.lanes, open: action.open } : state;
    case 'player-moved': return to(state, moved(state.walked, state.index, action.direction));
    case 'player-at': return to(state, Math.max(0, Math.min(state.walked.total - 1, action.index)));
    case 'player-findings': return action.run === state.run ? { ...state, findings: action.findings } : state;
    case 'player-lock-order': return action.run === state.run ? { ...state, lockOrder: action.graph } : state;
    case 'player-playing': return { ...state, playing: action.on && state.status === 'ready' && !state.live };
    case 'player-arrow': return { ...state, arrow: action.on ?? !state.arrow };
    case 'player-speed': return { ...state, speed: action.speed };
    case 'player-other': return action.run === state.run ? { ...state, other: action.other } : state;
    case 'player-branch': return action.run === state.run ? { ...state, branch: action.branch } : state;
    case 'tab-chosen': return { ...state, tab: action.tab };
    case 'message': return heard(state, action.message);
    default: return state;
  }
}

function loaded(state, { summary, diagram, events, at }) {
  const walked = walk(events);
  const index = events.length ? Math.max(0, Math.min(at ?? start(summary, events), events.length - 1)) : -1;
  return {
    ...state, status: 'ready', live: false, from: 0, summary, participants: diagram.participants, chunks: diagram.chunks, events, walked,
    moments: moments(events), findings: [], index,
  };
}

/** A failing run opens at the switch that matters, any other at its end. */
function start(summary, events) {
  const decisive = summary.decisive >= 0 ? summary.chosenAt[summary.decisive] : undefined;
  return decisive ?? events.length - 1;
}

function heard(state, message) {
  if (message.run !== state.run || !state.live) return state;
  if (message.type === 'chunk') {
    const from = message.from ?? 0;
    const goesOn = from === state.from;
    return { ...state, from, participants: message.participants.length ? message.participants : state.participants, chunks: merged(goesOn ? state.chunks : [], [message.chunk]) };
  }
  return message.type === 'growth' ? { ...state, growth: message.events } : state;
}

/** A live run in the panel, growing from nothing. */
export function watching(state, run) {
  return { ...NOTHING, run, status: 'ready', live: true, tab: state.tab === 'findings' ? 'sequence' : state.tab };
}

function to(state, index) {
  return index === state.index || state.status !== 'ready' || state.live ? state : { ...state, index };
}
