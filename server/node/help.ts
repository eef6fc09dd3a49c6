/** What `gdpr-lens --help` prints. */
export const HELP = `GDPR Lens: references to the GDPR and breach patterns in texts. Nothing leaves the machine.

gdpr-lens check [options] PATH…    read files, folders and patterns such as 'docs/**/*.md'; - is standard input

  what is read
    --files-from FILE              also the files named in FILE, one a line or ended by null characters; - is standard input
    --from jsonl                   PATHs hold documents, one a line: {"path": "…", "text": "…"}
    --shard 3/16                   only the third of sixteen parts; which part depends on the path alone
    --encoding latin1              texts that are no UTF-8 are Latin-1 (ISO-8859-1, Windows-1252)
    --no-ignore                    also what .gitignore and .gdprlensignore leave out
    --kind KIND[,KIND]             only documents of a kind: decision, contract, policy, record, impact-assessment,
                                   incident-report, guideline, template, unrelated, other
  what is told
    --rule ID[,ID]                 only these rules
    --min-severity SEVERITY        error, warning, information or hint: what counts for the exit status (warning)
    --baseline FILE                only what FILE does not know yet (.gdpr-lens/baseline.json where it is)
    --write-baseline FILE          write what is found now to FILE, and exit with 0
  how it is told
    --format FORMAT                text, json, jsonl (a document a line), sarif, github (annotations), gitlab
                                   (code quality) or junit
    --all                          in json and jsonl: also what is not flagged, with the words that decided
    --stats                        counts, on standard error
    --profile                      where the time went, on standard error
    --color auto|always|never      colours
  how it is done
    -j, --jobs N                   with N threads (as many as pay)

gdpr-lens explain 28(3)(h)         what a provision asks, and the decisions that apply it; also "Art. 6 DSGVO"
    --language en|fr|de|it|es      the language of titles and of the official text
gdpr-lens rules [ID]               list the rules, or show one
gdpr-lens test-rules               run the tests of the rules in .gdpr-lens/rules
gdpr-lens convert --to STYLE FILE  print a text with its references written in a style: de, fr, it, es, eu, compact, cnil
gdpr-lens reading FILE             print a text laid out by headings and numbered paragraphs, as Markdown
    --encoding latin1              for both, and for related: as for check

gdpr-lens library index FOLDER…    read the decisions in folders (text, Markdown, HTML, PDF, Word), which are then the library
                                   of the commands below; without a folder, those of last time again
gdpr-lens library list             the decisions of the library, the latest first
    --article 32                   that found an article or a part of it infringed; with --cited also that cite it
    --finding ID                   that state what a rule finds
    --authority CNIL --year 2022   of an authority, of a year
    --words 'clinic Lyon'          that have all these words in authority, number, title, parties, outcome or path
    --format text|json|csv
gdpr-lens related FILE[:LINE]      passages of decisions that have to do with a text, or with one line of it
    --limit N                      at most N passages (20)
    --format text|json
    --library FOLDER               for both: this folder instead of those indexed last; several times for several

gdpr-lens lsp --stdio              the language server, for any editor
gdpr-lens --version
gdpr-lens --help

Exit status: 0 nothing at or above --min-severity, 1 something is, 2 bad usage, a path that cannot be read or
a mistake in .gdpr-lens (the rest is still checked), 141 nobody reads the output any more. Of library list and related:
0 something was found, 1 nothing.
`;
