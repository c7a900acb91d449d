import Mustache

/// The pages' templates.
///
/// Double braces escape what they are given; triple braces, which do not, stand in one place: around
/// the picture, which is ``TrustedMarkup``.
enum Templates {
  /// Makes the library of all templates.
  ///
  /// - Throws: When a template is not written right, which a test rules out.
  static func library() throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, text) in all { try library.register(text, named: name) }
    return library
  }

  /// The templates by name.
  static let all: [(name: String, text: String)] = [
    ("page", page), ("head", head), ("section", section), ("form", form), ("table", table),
    ("cell", cell), ("picture", picture), ("links", links), ("preview", preview),
  ]

  private static let page = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}} – Samband</title>
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="{{style}}">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    {{#alternates}}<link rel="alternate" type="{{type}}" href="{{href}}">
    {{/alternates}}<link rel="alternate" hreflang="{{otherLang}}" href="{{otherHref}}">
    <script src="{{script}}" defer></script>
    </head>
    <body{{#isStart}} class="start"{{/isStart}}>
    <a class="skip" href="#main">{{skip}}</a>
    {{> head}}
    <main id="main" tabindex="-1">
    <div class="title">
    {{#sort}}<p class="sort">{{sort}}</p>
    {{/sort}}<h1>{{title}}</h1>
    {{#lead}}<p class="lead">{{.}}</p>
    {{/lead}}{{#isStart}}<form class="search big" action="/search" role="search">
    <label for="q">{{searchLabel}}</label>
    <div class="row"><input id="q" name="q" type="search" autocomplete="off" maxlength="200" data-suggest="any"><button>{{search}}</button></div>
    {{#langField}}<input type="hidden" name="lang" value="{{langField}}">
    {{/langField}}</form>
    {{/isStart}}</div>
    {{#sections}}{{> section}}
    {{/sections}}{{#hasNotes}}<section id="notes" class="notes"><h2>{{notesTitle}}</h2>
    <ul>{{#notes}}<li{{#noteLang}} lang="{{noteLang}}"{{/noteLang}}>{{text}}</li>
    {{/notes}}</ul></section>
    {{/hasNotes}}</main>
    <footer>
    {{#hasTwins}}<p>{{otherForms}} {{#twins}}<a href="{{href}}"{{#isDownload}} download{{/isDownload}}>{{text}}</a> {{/twins}}<button type="button" class="copy" data-copied="{{copied}}" hidden>{{copyLink}}</button></p>
    {{/hasTwins}}<p>{{storeState}} <code>{{store}}</code></p>
    </footer>
    </body>
    </html>

    """

  private static let preview = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head><meta charset="utf-8"><title>{{title}}</title>
    <link rel="stylesheet" href="{{style}}"></head>
    <body><main>{{#sort}}<p class="sort">{{sort}}</p>{{/sort}}<h1>{{title}}</h1>
    {{#lead}}<p>{{.}}</p>{{/lead}}</main></body>
    </html>

    """

  private static let head = """
    <header>
    <a class="home" href="{{homeHref}}">Samband</a>
    {{^isStart}}<form class="search" action="/search" role="search">
    <label class="hidden" for="q">{{searchLabel}}</label>
    <input id="q" name="q" type="search" autocomplete="off" maxlength="200" placeholder="{{searchHint}}" data-suggest="any"><button>{{search}}</button>
    {{#langField}}<input type="hidden" name="lang" value="{{langField}}">
    {{/langField}}</form>
    {{/isStart}}<nav aria-label="{{navigation}}"><ul>
    {{#nav}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{text}}</a></li>
    {{/nav}}<li><a class="language" href="{{otherHref}}" lang="{{otherLang}}" hreflang="{{otherLang}}">{{otherName}}</a></li>
    </ul></nav>
    </header>

    """

  private static let section = """
    <section id="{{id}}" aria-labelledby="{{id}}-title">
    <h2 id="{{id}}-title">{{heading}}</h2>
    {{#blocks}}{{#prose}}<p>{{.}}</p>
    {{/prose}}{{#hasFacts}}<dl>{{#facts}}<div data-fact="{{factKey}}"><dt>{{factName}}</dt><dd>{{#value}}{{> cell}}{{/value}}</dd></div>
    {{/facts}}</dl>
    {{/hasFacts}}{{#table}}{{> table}}{{/table}}{{#picture}}{{> picture}}{{/picture}}{{#form}}{{> form}}{{/form}}{{#hasPlaces}}<ul class="places">{{#places}}{{> links}}{{/places}}</ul>
    {{/hasPlaces}}{{/blocks}}{{#hasSectionLinks}}<p class="more">{{#sectionLinks}}<a href="{{href}}"{{#isDownload}} download{{/isDownload}}>{{text}}</a> {{/sectionLinks}}</p>
    {{/hasSectionLinks}}</section>
    """

  private static let links = """
    <li>{{#href}}<a href="{{href}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}{{#remark}} <span class="remark">{{remark}}</span>{{/remark}}</li>

    """

  private static let cell = """
    {{#isList}}<ul class="plain">{{#parts}}<li>{{#href}}<a href="{{href}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}{{#remark}} <span class="remark">{{remark}}</span>{{/remark}}</li>{{/parts}}</ul>{{/isList}}{{^isList}}{{#parts}}{{#href}}<a href="{{href}}">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}{{#remark}} <span class="remark">{{remark}}</span>{{/remark}}{{/parts}}{{/isList}}
    """

  private static let table = """
    {{#hasRows}}<div class="scroll" tabindex="0" role="region" aria-labelledby="{{tableID}}-caption">
    <table id="{{tableID}}" data-total="{{total}}" data-shown="{{shown}}">
    <caption id="{{tableID}}-caption">{{caption}}</caption>
    <thead><tr>{{#columns}}<th scope="col"{{#isNumeric}} class="number"{{/isNumeric}}>{{columnTitle}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}<tr data-key="{{rowKey}}">{{#cells}}<td{{#isNumeric}} class="number"{{/isNumeric}} data-label="{{label}}">{{> cell}}</td>{{/cells}}</tr>
    {{/rows}}</tbody>
    </table></div>
    {{/hasRows}}{{^hasRows}}<p id="{{tableID}}" data-total="0" data-shown="0">{{emptyText}}</p>
    {{/hasRows}}{{#moreText}}<p class="more"><a href="{{moreHref}}">{{moreText}}</a></p>
    {{/moreText}}
    """

  private static let picture = """
    {{#hasMarkup}}<div class="viewer"{{#isUnfolding}} data-unfolding="1"{{/isUnfolding}} data-center="{{center}}" data-texts="{{viewerTexts}}">
    <div class="canvas">{{{markup}}}</div>
    <noscript><p class="remark">{{noScript}}</p></noscript>
    </div>
    {{/hasMarkup}}{{^hasMarkup}}<p>{{emptyText}}</p>
    {{/hasMarkup}}
    """

  private static let form = """
    {{#summary}}<details class="fold"{{#isOpen}} open{{/isOpen}}><summary>{{summary}}</summary>
    {{/summary}}<form class="fields" action="{{action}}"{{#isPosted}} method="post" autocomplete="off"{{/isPosted}}>
    {{#fields}}{{#isHidden}}<input type="hidden" name="{{name}}" value="{{value}}">
    {{/isHidden}}{{#isText}}<p><label for="{{fieldID}}">{{label}}</label><input id="{{fieldID}}" name="{{name}}" value="{{value}}" maxlength="200"{{#suggests}} data-suggest="{{suggests}}" autocomplete="off"{{/suggests}}{{#hint}} aria-describedby="{{fieldID}}-hint"{{/hint}}>{{#hint}}<span class="remark" id="{{fieldID}}-hint">{{hint}}</span>{{/hint}}</p>
    {{/isText}}{{#isNumber}}<p><label for="{{fieldID}}">{{label}}</label><input id="{{fieldID}}" name="{{name}}" value="{{value}}" type="number" min="{{least}}" max="{{most}}"></p>
    {{/isNumber}}{{#isChoice}}<p><label for="{{fieldID}}">{{label}}</label><select id="{{fieldID}}" name="{{name}}">{{#options}}<option value="{{optionValue}}"{{#isSelected}} selected{{/isSelected}}>{{optionText}}</option>{{/options}}</select></p>
    {{/isChoice}}{{#isCheck}}<p class="check"><input id="{{fieldID}}" name="{{name}}" value="1" type="checkbox"{{#isSet}} checked{{/isSet}}><label for="{{fieldID}}">{{label}}</label></p>
    {{/isCheck}}{{/fields}}<p class="buttons">{{#submit}}<button>{{submit}}</button>{{/submit}}{{#buttons}}<button name="verdict" value="{{buttonValue}}">{{buttonText}}</button> {{/buttons}}</p>
    </form>
    {{#summary}}</details>
    {{/summary}}
    """
}
