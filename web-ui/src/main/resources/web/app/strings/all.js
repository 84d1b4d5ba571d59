// All words, by language.

import en from './en.js';
import enExercise from './en-exercise.js';
import enRun from './en-run.js';
import zh from './zh-CN.js';
import zhExercise from './zh-CN-exercise.js';
import zhRun from './zh-CN-run.js';

export const ENGLISH = { ...en, ...enExercise, ...enRun };
export const TABLES = { en: ENGLISH, 'zh-CN': { ...zh, ...zhExercise, ...zhRun } };
