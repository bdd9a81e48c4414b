//! HTML in descriptions, as Markdown.

/// How long a text can be before its HTML is left as it is.
const LONGEST: usize = 64 << 10;

/// Elements that are paragraphs, or that contain some.
const BLOCKS: [&str; 26] = [
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "center",
    "blockquote",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "table",
    "thead",
    "tbody",
    "ul",
    "ol",
    "dl",
    "html",
    "body",
    "details",
];

/// Elements that are text in a line.
const INLINE: [&str; 18] = [
    "span", "u", "s", "small", "big", "font", "sub", "abbr", "cite", "label", "mark", "nobr", "wbr", "del", "ins", "q",
    "summary", "caption",
];

/// Elements that are code in a line.
const CODE: [&str; 5] = ["code", "tt", "kbd", "samp", "var"];

/// Elements with a form of their own.
const OTHERS: [&str; 18] = [
    "a", "b", "strong", "i", "em", "br", "li", "dt", "dd", "tr", "td", "th", "sup", "img", "pre", "script", "style",
    "head",
];

/// Named characters.
const NAMED: [(&str, &str); 34] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("mdash", "—"),
    ("hellip", "…"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("rarr", "→"),
    ("larr", "←"),
    ("le", "≤"),
    ("ge", "≥"),
    ("ne", "≠"),
    ("times", "×"),
    ("bull", "•"),
    ("middot", "·"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("euro", "€"),
    ("pound", "£"),
    ("cent", "¢"),
    ("sect", "§"),
    ("deg", "°"),
    ("plusmn", "±"),
    ("ensp", " "),
    ("emsp", " "),
];

/// Returns a text with Markdown for its HTML. Tags that HTML does not have are text, and code in Markdown stays as it is.
pub(super) fn as_markdown(text: &str) -> String {
    if text.len() > LONGEST || !text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut page = Page { out: String::with_capacity(text.len()), open: Vec::new(), lists: Vec::new(), cells: 0 };
    let mut in_fence = false;
    for line in text.split_inclusive('\n') {
        let is_mark = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        if in_fence || is_mark {
            page.out.push_str(line);
        } else {
            page.line(line);
        }
        in_fence ^= is_mark;
    }
    page.close_code();
    page.out.trim().to_owned()
}

/// The Markdown so far.
struct Page {
    out: String,
    /// Elements that are open, with where their text begins.
    open: Vec<(Element, usize)>,
    /// Lists that are open: the number of the last item, if they have numbers.
    lists: Vec<Option<usize>>,
    /// How many cells the row has.
    cells: usize,
}

/// How many bytes a tag has behind its name at most.
const LONGEST_TAG: usize = 2048;

/// An element that ends with a mark.
#[derive(PartialEq, Clone)]
enum Element {
    Code,
    Fence,
    Strong,
    Emphasis,
    /// With its URL.
    Link(String),
    /// Text that is not shown.
    Hidden,
}

impl Page {
    fn line(&mut self, line: &str) {
        let mut rest = line;
        while let Some(at) = rest.find(['<', '&', '`']) {
            self.out.push_str(&rest[..at]);
            rest = &rest[at..];
            let used = match rest.as_bytes()[0] {
                b'`' => self.span(rest),
                b'<' => self.tag(rest),
                _ => self.entity(rest),
            };
            rest = &rest[used..];
        }
        self.out.push_str(rest);
    }

    fn is_in(&self, element: &Element) -> bool {
        self.open.iter().any(|(it, _)| it == element)
    }

    /// Copies code in backticks. Returns how many bytes it has.
    fn span(&mut self, rest: &str) -> usize {
        let ticks = rest.bytes().take_while(|byte| *byte == b'`').count();
        let end =
            if self.is_in(&Element::Code) { None } else { rest[ticks..].find(&rest[..ticks]).map(|it| it + 2 * ticks) };
        let end = end.unwrap_or(ticks);
        self.out.push_str(&rest[..end]);
        end
    }

    /// Writes the character that an entity stands for. Returns how many bytes the entity has.
    fn entity(&mut self, rest: &str) -> usize {
        let end = rest.bytes().take(11).position(|byte| byte == b';');
        let found = end.map(|end| &rest[1..end]).and_then(|name| {
            let number = name.strip_prefix('#').and_then(|it| match it.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok(),
                None => it.parse().ok(),
            });
            let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
            let text = named.or_else(|| number.and_then(char::from_u32).map(|char| char.to_string()))?;
            Some((text, name.len() + 2))
        });
        match found {
            // A backtick would begin code.
            Some((text, length)) => {
                self.out.push_str(if text == "`" { "'" } else { &text });
                length
            }
            None => {
                self.out.push('&');
                1
            }
        }
    }

    /// Writes what a tag stands for. Returns how many bytes the tag has.
    fn tag(&mut self, rest: &str) -> usize {
        if rest.starts_with("<!--") {
            return rest.find("-->").map_or(rest.len(), |end| end + 3);
        }
        let Some(tag) = Tag::read(rest) else {
            self.out.push('<');
            return 1;
        };
        let name = tag.name.as_str();
        let is_code = CODE.contains(&name);
        match name {
            "pre" => self.mark(&Element::Fence, &tag),
            // Other elements are the looks of the code.
            "br" if self.is_in(&Element::Fence) => self.out.push('\n'),
            _ if self.is_in(&Element::Fence) && is_known(name) => {}
            _ if is_code => self.mark(&Element::Code, &tag),
            _ if self.is_in(&Element::Code) && is_known(name) => {}
            "b" | "strong" => self.mark(&Element::Strong, &tag),
            "i" | "em" => self.mark(&Element::Emphasis, &tag),
            "a" => self.mark(&Element::Link(tag.url.clone()), &tag),
            "script" | "style" | "head" => self.mark(&Element::Hidden, &tag),
            "br" => self.paragraph(),
            "ul" | "ol" if tag.is_end => {
                self.lists.pop();
                self.paragraph();
            }
            "ul" | "ol" => {
                self.lists.push((name == "ol").then_some(0));
                self.paragraph();
            }
            "li" | "dt" if !tag.is_end => self.item(),
            "dd" if !tag.is_end => self.out.push_str(": "),
            "tr" if !tag.is_end => {
                self.cells = 0;
                self.item();
            }
            "td" | "th" if !tag.is_end => {
                self.out.push_str(["", ": ", ", "][self.cells.min(2)]);
                self.cells += 1;
            }
            // A power, such as the square of something.
            "sup" if !tag.is_end && rest[tag.length..].starts_with(|char: char| char.is_ascii_digit()) => {
                self.out.push('^');
            }
            _ if BLOCKS.contains(&name) => self.paragraph(),
            _ if is_known(name) => {}
            _ => {
                self.out.push('<');
                return 1;
            }
        }
        tag.length
    }

    /// Begins a paragraph. A row of a table in Markdown is one line.
    fn paragraph(&mut self) {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        if line.trim_start().starts_with('|') {
            self.out.push(' ');
            return;
        }
        let length = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(length.max(self.open.last().map_or(0, |(_, start)| *start)));
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push_str("\n\n");
        }
    }

    fn item(&mut self) {
        let length = self.out.trim_end().len();
        self.out.truncate(length.max(self.open.last().map_or(0, |(_, start)| *start)));
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        match self.lists.last_mut() {
            Some(Some(number)) => {
                *number += 1;
                self.out.push_str(&format!("{number}. "));
            }
            _ => self.out.push_str("- "),
        }
    }

    /// Begins an element that ends with a mark, or ends it.
    fn mark(&mut self, element: &Element, tag: &Tag) {
        if !tag.is_end {
            if *element == Element::Fence && !self.is_in(element) {
                self.paragraph();
            }
            if !self.is_in(element) {
                self.open.push((element.clone(), self.out.len()));
            }
            return;
        }
        let is_same = |it: &Element| std::mem::discriminant(it) == std::mem::discriminant(element);
        let Some(index) = self.open.iter().rposition(|(it, _)| is_same(it)) else { return };
        // What is still open inside ends here.
        self.open.truncate(index + 1);
        let Some((element, start)) = self.open.pop() else { return };
        let inner = self.out.split_off(start);
        self.out.push_str(&marked(&element, &inner));
    }

    /// Ends what no tag ends, without a mark.
    fn close_code(&mut self) {
        if let Some((_, start)) = self.open.iter().find(|(it, _)| *it == Element::Hidden) {
            self.out.truncate(*start);
        }
        self.open.clear();
    }
}

/// Returns whether HTML has an element of that name.
fn is_known(name: &str) -> bool {
    BLOCKS.contains(&name) || INLINE.contains(&name) || CODE.contains(&name) || OTHERS.contains(&name)
}

/// Returns the text of an element with its marks. Spaces at its ends stand outside of them.
fn marked(element: &Element, inner: &str) -> String {
    let text = inner.trim();
    let (before, after) = match inner.find(text) {
        Some(start) if !text.is_empty() => (&inner[..start], &inner[start + text.len()..]),
        _ => return if *element == Element::Hidden { String::new() } else { inner.to_owned() },
    };
    let is_line = !text.contains("\n\n") && !text.contains("\n- ");
    match element {
        Element::Hidden => String::new(),
        Element::Fence => format!("```text\n{}\n```\n\n", text.trim_matches('`')),
        Element::Code if is_line && !text.contains('`') => {
            format!("{before}`{}`{after}", text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Element::Strong if is_line && !text.contains('*') => format!("{before}**{text}**{after}"),
        Element::Emphasis if is_line && !text.contains('*') => format!("{before}*{text}*{after}"),
        Element::Link(url)
            if is_line && url.starts_with("http") && !text.contains(['[', ']']) && !url.contains([' ', ')']) =>
        {
            format!("{before}[{text}]({url}){after}")
        }
        _ => inner.to_owned(),
    }
}

/// A tag.
struct Tag {
    /// Name in lower case.
    name: String,
    is_end: bool,
    /// Value of `href`.
    url: String,
    /// How many bytes it has.
    length: usize,
}

impl Tag {
    fn read(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let is_end = inside.starts_with('/');
        let inside = inside.strip_prefix('/').unwrap_or(inside);
        let size = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (name, rest) = inside.split_at(size);
        let is_name = name.starts_with(|char: char| char.is_ascii_alphabetic());
        if !is_name || !rest.starts_with(|char: char| char.is_ascii_whitespace() || matches!(char, '>' | '/')) {
            return None;
        }
        let end = rest.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
        let attributes = &rest[..end];
        if attributes.contains('<') {
            return None;
        }
        let url = attributes.split_once("href=").map_or("", |(_, value)| match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next().unwrap_or_default(),
            _ => value.split_ascii_whitespace().next().unwrap_or_default(),
        });
        let length = text.len() - rest.len() + end + 1;
        Some(Self { name: name.to_ascii_lowercase(), is_end, url: url.trim().replace("&amp;", "&"), length })
    }
}

#[cfg(test)]
mod tests {
    use super::as_markdown;

    #[test]
    fn html_is_markdown() {
        for (html, expected) in [
            ("<p>First.</p><p>Second.</p>", "First.\n\nSecond."),
            ("One<br>two<br/>three", "One\n\ntwo\n\nthree"),
            ("Set <code>max age</code> to <b>0</b>, <em>or less</em>", "Set `max age` to **0**, *or less*"),
            ("One of: <ul><li>red</li> <li>blue</li></ul>The rest.", "One of:\n- red\n- blue\n\nThe rest."),
            ("<ol><li>go</li><li>stop</li></ol>", "1. go\n2. stop"),
            (
                "See <a href=\"https://example.com/a?b=1&amp;c=2\" target='_blank'>the page</a>.",
                "See [the page](https://example.com/a?b=1&c=2).",
            ),
            ("See <a href=\"#tag/Shops\">Shops</a>.", "See Shops."),
            ("a &lt; b &amp;&amp; c&nbsp;&#8211; d &unknown; R&D", "a < b && c – d &unknown; R&D"),
            ("10<sup>3</sup> H<sub>2</sub>O", "10^3 H2O"),
            (
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>",
                "- a: b\n- c: d, e",
            ),
            ("<pre>let a = 1;\nlet b;</pre>", "```text\nlet a = 1;\nlet b;\n```"),
            ("<pre><code>a &lt; <b>b</b><br>c</code></pre>", "```text\na < b\nc\n```"),
            ("<code><b>on</b></code>", "`on`"),
            ("Text<script>alert(1)</script>.", "Text."),
        ] {
            assert_eq!(as_markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn html_that_is_none_stays_text() {
        for text in [
            "`<html>` is code, and `a &lt; b`",
            "```\n<p>code</p>\n```",
            "The name is <CompanyName>, and a < b, c > d",
            "<3 & more",
            "| a | b |",
        ] {
            assert_eq!(as_markdown(text), text);
        }
        assert_eq!(as_markdown("| a<br>b | c |"), "| a b | c |");
        assert_eq!(as_markdown("Never <code>closed"), "Never closed");
        assert_eq!(as_markdown("</b>Never <b>opened</i>"), "Never opened");
        assert_eq!(as_markdown("<a href="), "<a href=");
    }
}
