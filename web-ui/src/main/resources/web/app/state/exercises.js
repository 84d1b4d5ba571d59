// The exercises that are open, by id: texts, draft, hints shown, the last check.

const ASKED = { grading: '', state: 'waiting', checking: '', index: 0, of: 0, schedules: 0, standing: '', points: 0, outOf: 0, remarks: [], checks: [] };

export function exercises(state = {}, action) {
  switch (action.type) {
    case 'exercise-loaded': return { ...state, [action.exercise.id]: { grading: null, opened: 0, ...state[action.exercise.id], status: 'ready', ...action.exercise } };
    case 'exercise-failed': return { ...state, [action.id]: { status: 'error', error: action.message } };
    case 'hint-opened': return change(state, action.id, { opened: action.count });
    case 'draft-edited': return change(state, action.id, { draft: action.source });
    case 'check-asked': return change(state, action.id, { grading: ASKED, checked: action.source });
    case 'grading': return change(state, action.id, { grading: action.grading });
    default: return state;
  }
}

function change(state, id, values) {
  return state[id] ? { ...state, [id]: { ...state[id], ...values } } : state;
}
