//! Calls as rustfmt lays them out.

/// How long a line can be.
const WIDTH: usize = 100;

/// How long a chain of calls, and the arguments of a call, can be on one line.
const SHORT: usize = 60;

/// A function or a method with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// What stands in front of the arguments, such as `NewShop::new` or `.name`.
    name: String,
    /// The arguments, or `None` without parentheses.
    arguments: Option<Vec<String>>,
    /// What follows, such as `?`.
    end: &'static str,
}

impl Call {
    pub(super) fn new(name: impl Into<String>, arguments: Vec<String>) -> Self {
        Self { name: name.into(), arguments: Some(arguments), end: "" }
    }

    /// A name without parentheses.
    pub(super) fn name(name: impl Into<String>) -> Self {
        Self { name: name.into(), arguments: None, end: "" }
    }

    pub(super) fn or_return(mut self) -> Self {
        self.end = "?";
        self
    }

    fn on_one_line(&self) -> String {
        match &self.arguments {
            Some(arguments) => format!("{}({}){}", self.name, arguments.join(", "), self.end),
            None => format!("{}{}", self.name, self.end),
        }
    }

    /// Returns the call, on lines of their own if its arguments are too long for one line.
    fn text(&self, indent: usize, before: usize) -> String {
        let line = self.on_one_line();
        let Some(arguments) = self.arguments.as_ref().filter(|it| !it.is_empty()) else { return line };
        let width: usize = arguments.iter().map(|it| it.chars().count()).sum::<usize>() + 2 * (arguments.len() - 1);
        if width <= SHORT && indent + before + line.chars().count() <= WIDTH {
            return line;
        }
        let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
        let lines: Vec<String> = arguments.iter().map(|it| format!("{inner}{it},\n")).collect();
        let lines = lines.concat();
        format!("{}(\n{lines}{outer}){}", self.name, self.end)
    }
}

/// A call and the methods on its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain {
    root: Call,
    links: Vec<Call>,
}

impl Chain {
    pub(super) fn new(root: Call) -> Self {
        Self { root, links: Vec::new() }
    }

    pub(super) fn add(&mut self, link: Call) {
        self.links.push(link);
    }

    pub(super) fn len(&self) -> usize {
        self.links.len()
    }

    pub(super) fn on_one_line(&self) -> String {
        let links: String = self.links.iter().map(Call::on_one_line).collect();
        format!("{}{links}", self.root.on_one_line())
    }

    /// Returns whether a call has its arguments on lines of their own wherever it stands.
    fn is_broken(&self, indent: usize) -> bool {
        std::iter::once(&self.root).chain(&self.links).any(|it| it.text(indent, 0).contains('\n'))
    }

    /// Returns a statement, indented by four spaces: what stands before the chain, the chain and a semicolon.
    pub(super) fn statement(&self, before: &str) -> String {
        let indent = 4;
        let space = " ".repeat(indent);
        let used = before.chars().count() + 1;
        let root = self.root.text(indent, used);
        let line = self.on_one_line();
        // rustfmt counts the last `?` twice.
        let last = self.links.last().map_or(0, |it| it.end.len());
        let most = if self.links.len() > 1 { SHORT - last } else { WIDTH };
        let length = line.chars().count();
        if length <= most && indent + used + length <= WIDTH && !self.is_broken(indent) {
            return format!("{space}{before}{line};\n");
        }
        // What is broken in this line can be whole below.
        let is_whole_below = self.links.len() == 1 && indent + 4 + length < WIDTH && !self.is_broken(indent + 4);
        let first = root.lines().next().map_or(0, |line| line.chars().count());
        let is_wide = indent + used + first > WIDTH;
        let root_below = self.root.text(indent + 4, 0);
        let is_root_below = is_wide || (root.contains('\n') && !root_below.contains('\n'));
        if !before.is_empty() && (is_whole_below || is_root_below) {
            let inner = " ".repeat(indent + 4);
            let rest = if is_whole_below {
                line
            } else {
                let at = if root_below.contains('\n') { indent + 4 } else { indent + 8 };
                let links = self.links.iter().map(|it| format!("\n{}{}", " ".repeat(at), it.text(at, 0)));
                format!("{root_below}{}", links.collect::<String>())
            };
            return format!("{space}{}\n{inner}{rest};\n", before.trim_end());
        }
        if self.links.is_empty() {
            return format!("{space}{before}{root};\n");
        }
        let is_block = root.contains('\n');
        let inner = if is_block { indent } else { indent + 4 };
        let mut text = format!("{space}{before}{root}");
        let mut links = self.links.iter();
        // A short root has the first method beside it.
        if before.is_empty() && root.chars().count() <= 4 {
            text.extend(links.next().map(|link| link.text(inner, root.len())));
        }
        for link in links {
            text.push_str(&format!("\n{}{}", " ".repeat(inner), link.text(inner, 0)));
        }
        text.push_str(";\n");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Call, Chain};

    fn chain(root: Call, links: &[(&str, &[&str])]) -> Chain {
        let mut chain = Chain::new(root);
        for (name, arguments) in links {
            chain.add(Call::new(*name, arguments.iter().map(|it| (*it).to_owned()).collect()));
        }
        chain
    }

    #[test]
    fn chain_is_on_one_line_up_to_60_characters() {
        let short =
            chain(Call::new("NewShop::new", vec!["\"a\"".to_owned()]), &[(".size", &["1_u64"]), (".open", &["true"])]);
        assert_eq!(short.statement("let new = "), "    let new = NewShop::new(\"a\").size(1_u64).open(true);\n");
        let long = chain(
            Call::name("shop"),
            &[(".keys", &[]), (".find", &["\"01234567890123456789012345678901234567890123\""])],
        );
        let one = chain(
            Call::new("PresetMediaPermission::new", Vec::new()),
            &[(".can_produce", &["PresetMediaPermissionCanProduce::Allowed"])],
        );
        let expected = "    let screen_share =\n        PresetMediaPermission::new().can_produce(PresetMediaPermissionCanProduce::Allowed);\n";
        assert_eq!(one.statement("let screen_share = "), expected);
        let expected = "    shop.keys()\n        .find(\"01234567890123456789012345678901234567890123\");\n";
        assert_eq!(long.statement(""), expected);
        let expected =
            "    let key = shop\n        .keys()\n        .find(\"01234567890123456789012345678901234567890123\");\n";
        assert_eq!(long.statement("let key = "), expected);
    }

    #[test]
    fn long_arguments_have_lines_of_their_own() {
        let long = "\"01234567890123456789012345678901234567\"";
        let chain = chain(Call::new("NewShop::new", vec![long.to_owned(), long.to_owned()]), &[(".size", &["1_u64"])]);
        let expected =
            format!("    let new = NewShop::new(\n        {long},\n        {long},\n    )\n    .size(1_u64);\n");
        assert_eq!(chain.statement("let new = "), expected);
    }
}
