// Tells eslint-plugin-boundaries where «@/…» leads, so that its rules see our own imports.
const { existsSync, statSync } = require('node:fs');
const { resolve } = require('node:path');

const source = resolve(__dirname, '../src');

exports.interfaceVersion = 2;
exports.resolve = (name) => {
  if (!name.startsWith('@/')) return { found: false };
  const base = resolve(source, name.slice(2));
  const path = ['', '.ts', '.tsx'].map((end) => base + end).find(isFile);
  return path ? { found: true, path } : { found: false };
};

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}
