// All words, by language.

import en from './en.js';
import enExercise from './en-exercise.js';
import enPlayer from './en-player.js';
import enRun from './en-run.js';
import zh from './zh-CN.js';
import zhExercise from './zh-CN-exercise.js';
import zhPlayer from './zh-CN-player.js';
import zhRun from './zh-CN-run.js';

export const ENGLISH = { ...en, ...enExercise, ...enPlayer, ...enRun };
export const TABLES = { en: ENGLISH, 'zh-CN': { ...zh, ...zhExercise, ...zhPlayer, ...zhRun } };
