import { codeWithoutComments } from './code-text.ts'
import { findInFiles, type Check } from './source-tree.ts'

const IN_BROWSER =
  /^(?:apps\/web|packages\/[^/]+)\/(?!.*\.test\.tsx?$)(?!journeys\/).*\.(?:tsx?|css|html)$/

const WAYS_INTO_THE_PAGE =
  /\b(?:dangerouslySetInnerHTML|innerHTML\s*=|outerHTML\s*=|insertAdjacentHTML|document\.write|srcdoc|eval\(|new Function\()/g
const OUTSIDE =
  /(?:\bfetch\(|\bsrc=|\burl\(|@import\s|\bimport\(|<link[^>]+href=)\s*\{?['"`]?https?:/g

/** Text of documents is text: it never becomes markup or code. */
export const noMarkupFromText: Check = {
  advice: 'Make elements and set their text.',
  find: (tree) =>
    findInFiles(tree, IN_BROWSER, (text) =>
      [...codeWithoutComments(text).matchAll(WAYS_INTO_THE_PAGE)].map(([way]) => `uses ${way}`),
    ),
}

/** Nothing in the product calls an outside address. */
export const nothingFromOutside: Check = {
  advice: 'Serve it ourselves.',
  find: (tree) =>
    findInFiles(tree, IN_BROWSER, (text) =>
      [...codeWithoutComments(text).matchAll(OUTSIDE)].map(([call]) => `calls outside: ${call}`),
    ),
}

/** Fills the gaps of old browsers; what it names may be used. */
const GAP_FILLER = 'apps/web/src/platform/old-browsers.ts'
const TOO_NEW =
  /\.(toSorted|toReversed|toSpliced|isWellFormed|isSubsetOf|isSupersetOf|isDisjointFrom)\(|\b(?:Object|Map)\.(groupBy)\b|\bPromise\.(withResolvers|try)\b|\bArray\.(fromAsync)\b|\bAbortSignal\.(any)\b|\bURL\.(canParse)\b|\bRegExp\.(escape)\b|\.(?:keys|values|entries)\(\)\s*\.(map|filter|some|every|find|reduce|toArray|take|drop)\(/g

/** Wards have Windows machines that stop at Chrome 109; no build tool adds missing methods. */
export const oldBrowsersCope: Check = {
  advice: `Use what Chrome 109 has (a sorted copy is [...list].sort()), or fill it in ${GAP_FILLER}.`,
  find: (tree) => {
    const filled = tree.get(GAP_FILLER) ?? ''
    return findInFiles(tree, IN_BROWSER, (text, path) => {
      if (path === GAP_FILLER) return []
      const names = [...codeWithoutComments(text).matchAll(TOO_NEW)].map((match) =>
        match.slice(1).find((name) => name !== undefined),
      )
      return [...new Set(names)]
        .filter((name) => name !== undefined && !filled.includes(name))
        .map((name) => `uses ${name}, which Chrome 109 has not`)
    })
  },
}

/** The Content-Security-Policy refuses style attributes in markup, and constants belong in CSS. */
export const noConstantStyles: Check = {
  advice: 'Move constants to the style sheet; only computed values are styled in place.',
  find: (tree) => [
    ...findInFiles(tree, /^apps\/web\/src\/(?!.*\.(?:test|examples)\.tsx$).*\.tsx$/, (text) =>
      [...codeWithoutComments(text).matchAll(/\bstyle=\{\{([^{}]*)\}\}/g)]
        .filter(([, body = '']) => isConstant(body))
        .map(([attribute]) => `has ${attribute}`),
    ),
    ...findInFiles(tree, /^apps\/web\/[^/]+\.html$/, (text) =>
      /\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/.test(text)
        ? ['has a style or a script in its markup']
        : [],
    ),
  ],
}

function isConstant(body: string): boolean {
  const values = body
    .split(',')
    .filter((part) => part.trim() !== '')
    .map((part) => part.slice(part.indexOf(':') + 1).trim())
  return values.every((value) => /^(?:'[^']*'|"[^"]*"|-?[\d.]+)$/.test(value))
}
