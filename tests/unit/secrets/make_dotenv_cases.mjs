// SPDX-License-Identifier: MIT
// Records how npm's dotenv reads our cases: `npm i dotenv` in some folder, then
// `node make_dotenv_cases.mjs <that folder>/node_modules/dotenv > dotenv_cases.json`.
// With a number behind it, prints that many random files instead; read them with SHIPDECK_DOTENV_CASES=<file> test_secrets.
import { createRequire } from 'node:module'

const dotenv = createRequire(import.meta.url)(process.argv[2])
const random = Number(process.argv[3] ?? 0)

const read = {
  'plain': 'PORT=3000',
  'several lines': 'A=1\nB=two\n\nC=3\n',
  'empty file': '',
  'only blank lines and comments': '\n  \n# note\n   # another\n',
  'empty value': 'A=\nB=next',
  'blank value': 'A=   \nB=next',
  'spaces around the sign': 'A = some words here  ',
  'tabs': '\tA\t=\tvalue\t',
  'export': 'export A=1\nexport   B = 2',
  'a variable called export': 'export=1',
  'export glued': 'exportA=1',
  'colon and space': 'A: yes\nB: "quoted"',
  'equals in the value': 'URL=postgres://u:p@h/db?x=1&y==2',
  'comment behind a value': 'A=value # note',
  'hash without a space': 'A=color#fff',
  'hash in quotes': 'A="color #fff" # note\nB=\'#1\'\nC=`#2`',
  'only a comment as value': 'A=#nothing',
  'single quotes keep all': "A='a \\n \"b\" $HOME'",
  'double quotes expand line ends': 'A="one\\ntwo\\rthree\\tfour"',
  'unquoted does not expand': 'A=one\\ntwo',
  'two backslashes before n': 'A="one\\\\ntwo"',
  'backticks': 'A=`it\'s "fine"\\n`',
  'quotes inside others': 'A="it\'s `here`"\nB=\'say "hi"\'',
  'escaped quote in double quotes': 'A="say \\"hi\\""',
  'escaped quote in single quotes': "A='it\\'s'",
  'backslash before the closing quote': "A='C:\\dir\\'\nB=next",
  'note-like text behind an escaped quote': "A='it\\' # no note'\nB=2",
  'blanks inside quotes': 'A="  padded  "',
  'empty quotes': 'A=""\nB=\'\'\nC=``',
  'quoted over lines': 'KEY="-----BEGIN-----\nabc=\n# no comment\n-----END-----"\nB=after',
  'single quoted over lines': "A='one\n\ntwo'\nB=2",
  'backticked over lines': 'A=`one\ntwo`',
  'quoted over lines with CRLF': 'A="one\r\ntwo"\r\nB=2\r\n',
  'CRLF': 'A=1\r\nB="2"\r\n',
  'CR alone': 'A=1\rB=2',
  'byte order mark': '\ufeffA=1\nB=2',
  'dots and dashes in names': 'a.b-c=1\n_X=2\n1ST=3',
  'JSON': 'A={"a": "b", "c": [1, 2]}',
  'JSON in single quotes': "A='{\"a\": \"b\"}'",
  'set twice': 'A=1\nB=2\nA=3',
  'words behind a closing quote': 'A="b" c',
  'quotes in the middle': 'A=b "c" d',
  'two quoted parts': "A='it''s'",
  'hangul': 'A=\uc774\ub984\nB="\ube44\ubc00 \ubc88\ud638"',
  'no-break space': 'A=\u00a0x\u00a0',
  'emoji': 'A=\u{1f680}',
  'long value': 'A=' + 'x'.repeat(5000),
  'no line end at the end': 'A=1\nB="2"'
}
const alphabet = ['A', 'B', '=', '=', '"', "'", '`', '\\', 'n', ' ', '\n', '\n', '#', ':', 'export ', '\r\n', '.', '\t', 'A=', 'B="', "A='"]
const pick = () => alphabet[Math.floor(Math.random() * alphabet.length)]

const cases = random > 0
  ? Array.from({ length: random }, (_, i) => [`random ${i}`, Array.from({ length: 4 + Math.random() * 24 }, pick).join('')])
  : Object.entries(read)
const recorded = cases.map(([name, input]) => ({ name, input, expected: dotenv.parse(Buffer.from(input)) }))
process.stdout.write(JSON.stringify(recorded, null, random > 0 ? 0 : 1) + '\n')
