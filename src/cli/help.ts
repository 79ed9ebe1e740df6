export const HELP = `hearsay reads the news and keeps every claim tied to whoever made it.

  hearsay read FILE           read an article: who says what, on whose word
  hearsay read --help         all about reading, with examples
  hearsay --version           which version this is

Nothing leaves this machine.
`

export const READ_HELP = `hearsay read FILE...        read articles: text, saved web pages, PDF and Word documents
hearsay read -              read one from standard input
hearsay read --jsonl        read a stream: one JSON object a line in, one reading a line out

How it answers
  (nothing)           for people: the text with everybody's words marked, who says what, and all
                      else that was found: times, figures, actors, events
  --json              a reading as JSON, one line for each file
  --html              a page of its own that needs nothing else, to keep, send or print
  --conllu            sentences, words, tags and trees as CoNLL-U
  --jsonl             lines {"id", "text", "title", "publishedAt", "publisher", "url", "language"} into
                      lines of readings, in the same order; only "text" must be there. A line that
                      cannot be read gives {"line", "id", "error"}, and the others go on
  -o, --output PATH   write into a file, or into a folder with one file for each article
  --possible          show statements that are only possible, too, and mark them as such
  --layers LIST       what to show with the text: any of
                        glance, statements, times, figures, actors, events, outline, devices, gaps
                      or all, or none. "+devices" adds to what is shown anyway, which is all but
                      devices (the wording); "-figures,-times" takes away. On a page this is how
                      its switches stand at first
  --color, --no-color with or without colour, whatever the terminal and NO_COLOR say
  --width COLUMNS     as wide as this, whatever the terminal says
  --jobs NUMBER       how many lines of a stream to read at once; one for each core unless told

What you know of the article, if it does not say so itself or says it wrong
  --title WORDS       --date 2024-11-19       --publisher NAME
  --url ADDRESS       --language en

Examples
  hearsay read article.txt
  hearsay read --html saved-page.html > reading.html
  hearsay read --layers figures,gaps article.txt
  hearsay read --json -o readings/ *.txt
  pbpaste | hearsay read - --publisher "The Gazette" --date 2024-11-19
  hearsay read --jsonl < articles.jsonl > readings.jsonl

Exit status: 0 when all was read, 1 when something could not be read, 2 when the command was wrong.
`
