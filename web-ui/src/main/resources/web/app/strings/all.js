// All words, by language.

import en from './en.js';
import enExercise from './en-exercise.js';
import enNotebook from './en-notebook.js';
import enPlayer from './en-player.js';
import enRun from './en-run.js';
import enViews from './en-views.js';
import zh from './zh-CN.js';
import zhExercise from './zh-CN-exercise.js';
import zhNotebook from './zh-CN-notebook.js';
import zhPlayer from './zh-CN-player.js';
import zhRun from './zh-CN-run.js';
import zhViews from './zh-CN-views.js';

export const ENGLISH = { ...en, ...enExercise, ...enNotebook, ...enPlayer, ...enRun, ...enViews };
export const TABLES = { en: ENGLISH, 'zh-CN': { ...zh, ...zhExercise, ...zhNotebook, ...zhPlayer, ...zhRun, ...zhViews } };
