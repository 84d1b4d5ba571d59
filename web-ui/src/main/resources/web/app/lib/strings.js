// Words for a key in the chosen language, with numbers in place and plural forms.

/** A translator over one table: `t('cell.also', { cells: '1, 2' })`. A missing key shows itself, so that a test or a reader sees it. */
export function translator(table, language, fallback = {}) {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const entry = table[key] ?? fallback[key] ?? key;
    const text = typeof entry === 'string' ? entry : (entry[plural.select(Number(values.n ?? 0))] ?? entry.other);
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      if (!(name in values)) return whole;
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : String(value);
    });
  };
}

/** The language to start with: what was chosen before, else the browser's first that we have, else English. */
export function firstLanguage(chosen, wanted, known) {
  if (known.includes(chosen)) return chosen;
  for (const language of wanted) {
    const match = known.find(each => each === language || each.split('-')[0] === language.split('-')[0]);
    if (match) return match;
  }
  return known[0];
}
