// SPDX-License-Identifier: MIT
export default { build: { inlineStylesheets: 'never' } } // a style sheet of its own, as those of larger sites are
