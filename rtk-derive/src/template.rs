//! Path templates: text with placeholders in braces.

use proc_macro2::Span;
use syn::LitStr;

use crate::errors::Errors;
use crate::{names, suggest};

/// A template such as `/accounts/{account_id}/things`, with its location in the declaration.
#[derive(Clone)]
pub(crate) struct Template {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Template {
    /// Reads an absolute path: it starts with a slash and does not end with one.
    pub(crate) fn absolute(literal: &LitStr, errors: &Errors) -> Self {
        let mut template = Self { text: literal.value(), span: literal.span() };
        if let Some(path) = without_base_url(&template.text) {
            errors.at(template.span, format!("a path is what follows the base URL of the client: write `{path}`"));
            template.text = path;
        } else if !template.text.starts_with('/') || template.text.ends_with('/') {
            errors.at(template.span, "a path starts with `/` and does not end with `/`, as in the API's documentation");
        }
        template.check(errors);
        if let Some(segment) = template.text.split('/').find(|segment| holds_several(segment)) {
            let message = format!(
                "only the path of an action has a placeholder for several segments, since an id is one segment: write `{}`, or declare an action, \
                 `get(name(path) = \"{{*path}}\")`",
                segment.replace('*', "")
            );
            errors.at(template.span, message);
            template.text = template.text.replace("{*", "{");
        }
        template
    }

    /// Reads a path that continues that of another resource: it has no slash at either end.
    pub(crate) fn continuation(literal: &LitStr, errors: &Errors) -> Self {
        let mut template = Self { text: literal.value(), span: literal.span() };
        let path = template.text.trim_end_matches('/').to_owned();
        if path != template.text {
            errors.at(template.span, format!("a path does not end with `/`: write `{path}`"));
            template.text = path;
        }
        template.check(errors);
        template
    }

    /// Reads the path of an action, which is relative to the path of its resource: it has no slash at either end.
    ///
    /// The text of a path that cannot be such a path is empty.
    pub(crate) fn relative(literal: &LitStr, errors: &Errors) -> Self {
        let mut template = Self { text: literal.value(), span: literal.span() };
        let relative = template.text.trim_matches('/');
        let is_whole = relative != template.text && !relative.is_empty() && relative.contains(['{', '/']);
        if is_whole || template.text.contains("://") {
            // What follows an id at the end is all that an action of one resource needs.
            let last = relative.rsplit_once("}/").map(|(_, last)| last).filter(|last| !last.contains('/'));
            let cure = match last {
                Some(last) => {
                    format!(
                        "write `\"{last}\"` if what precedes it is the path of the resource, or send the request from another scope, `scope.post(…)`"
                    )
                }
                None => "write only what follows that path, without a slash at either end".to_owned(),
            };
            errors.at(template.span, format!("the path of an action is relative to the path of its resource: {cure}"));
            template.text.clear();
        } else if relative != template.text {
            errors.at(
                template.span,
                format!("the path of an action is relative to the path of its resource: write `{relative}`"),
            );
        }
        template.check(errors);
        if template.text.split('/').filter(|segment| holds_several(segment)).count() > 1 {
            errors
                .at(template.span, "two placeholders for several segments cannot be told apart: write one without `*`");
        }
        template
    }

    /// Records the mistakes of each segment, and corrects placeholders that are written as in another language.
    fn check(&mut self, errors: &Errors) {
        let mut segments: Vec<_> = self.text.split('/').map(str::to_owned).collect();
        let last = segments.len() - 1;
        let mut seen: Vec<String> = Vec::new();
        let mut previous = String::new();
        for (index, segment) in segments.iter_mut().enumerate() {
            // A slash at either end has a message of its own.
            if segment.is_empty() && index > 0 && index < last {
                errors.at(self.span, "the path has an empty segment: remove one of two adjacent slashes");
            }
            // `*` of a route stands for the id of what precedes it.
            let of_route = || (segment == "*").then(|| format!("{}_id", names::singular(&previous.replace('-', "_"))));
            if let Some(name) = foreign_placeholder(segment).map(str::to_owned).or_else(of_route) {
                errors.at(self.span, format!("a placeholder is written in braces: write `{{{name}}}` for `{segment}`"));
                *segment = format!("{{{name}}}");
            }
            match placeholder(segment) {
                Some(name) if !is_placeholder_name(name) => errors.at(
                    self.span,
                    format!("`{{{name}}}` is not a valid placeholder: write a name such as `{{account_id}}`"),
                ),
                Some(name) if seen.iter().any(|seen| seen == name) => errors.at(
                    self.span,
                    format!("the placeholder `{{{name}}}` is used twice: name each after the resource that it identifies, such as `{{owner_id}}`, and declare that resource"),
                ),
                Some(name) => seen.push(name.to_owned()),
                None => {
                    if let Some(message) = literal_mistake(segment) {
                        errors.at(self.span, message);
                    }
                    if let Some(meant) = without_single_braces(segment) {
                        *segment = meant;
                    }
                }
            }
            previous.clone_from(segment);
        }
        self.text = segments.join("/");
    }

    /// Returns whether this is a whole path, and not one that continues another.
    pub(crate) fn is_whole(&self) -> bool {
        self.text.starts_with('/')
    }

    /// Returns the names in braces, in order.
    pub(crate) fn placeholders(&self) -> Vec<&str> {
        self.text.split('/').filter_map(placeholder).collect()
    }

    pub(crate) fn last_placeholder(&self) -> Option<&str> {
        self.placeholders().last().copied()
    }

    /// Returns the last placeholder that is not this one.
    pub(crate) fn last_placeholder_but(&self, name: &str) -> Option<&str> {
        self.placeholders().into_iter().rfind(|placeholder| *placeholder != name)
    }

    /// Returns the segment before a placeholder, unless that is a placeholder, too.
    pub(crate) fn before(&self, name: &str) -> Option<&str> {
        let segments: Vec<_> = self.text.split('/').collect();
        let index = segments.iter().position(|segment| placeholder(segment) == Some(name))?;
        segments
            .get(index.checked_sub(1)?)
            .copied()
            .filter(|segment| !segment.is_empty() && placeholder(segment).is_none())
    }

    /// Returns the template of a member: this one with a placeholder appended.
    pub(crate) fn member(&self, param: &str) -> Self {
        Self { text: format!("{}/{{{param}}}", self.text), span: self.span }
    }
}

/// Returns whether a path begins without a slash, and so continues another.
pub(crate) fn is_continuation(path: &str) -> bool {
    !path.is_empty() && !path.starts_with('/') && !path.contains("://")
}

/// Returns the path of a URL, or of a path that repeats the path of Cloudflare's base URL.
fn without_base_url(text: &str) -> Option<String> {
    const OF_BASE_URL: &str = "/client/v4";
    let path = match text.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or_else(String::new, |(_, path)| format!("/{path}")),
        None => text.to_owned(),
    };
    match path.strip_prefix(OF_BASE_URL) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => Some(rest.to_owned()),
        _ => (path != text).then_some(path),
    }
    .map(|path| if path.is_empty() { "/accounts/{account_id}/…".to_owned() } else { path })
}

/// Returns `account_id` of `:account_id`, `<account_id>` and `[account_id]`.
fn foreign_placeholder(segment: &str) -> Option<&str> {
    let between = |open, close| segment.strip_prefix(open)?.strip_suffix(close);
    let name = segment.strip_prefix(':').or_else(|| between('<', '>')).or_else(|| between('[', ']'))?;
    // `<int:id>` of Flask.
    let name = name.rsplit(':').next().unwrap_or(name);
    is_placeholder_name(name).then_some(name)
}

/// Returns what is wrong with the text of a segment.
fn literal_mistake(segment: &str) -> Option<String> {
    if let Some((name, brace)) = half_placeholder(segment) {
        let what = if brace == '{' { "closed" } else { "opened" };
        return Some(format!("the brace of `{segment}` is not {what}: write `{{{name}}}`"));
    }
    if segment.contains(['{', '}']) {
        return Some(format!("`{segment}` mixes text and a placeholder: a placeholder is a whole segment"));
    }
    if segment.contains(['?', '#']) {
        return Some(format!(
            "`{segment}` contains a character that a path cannot contain: declare query parameters with `query(…)`"
        ));
    }
    let decoded = segment.to_ascii_lowercase().replace("%2e", ".");
    if decoded == "." || decoded == ".." {
        return Some(format!(
            "`{segment}` would change the path when it is sent: write the path without it; what belongs to another scope is sent from \
             there, `scope.post(…)`"
        ));
    }
    let mut rest = segment;
    while let Some(char) = rest.chars().next() {
        let is_encoded =
            char == '%' && rest.get(1..3).is_some_and(|code| code.bytes().all(|it| it.is_ascii_hexdigit()));
        if !is_encoded && !char.is_ascii_alphanumeric() && !"-._~!$&'()*+,;=:@".contains(char) {
            let encoded: Vec<_> = char.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect();
            let encoded = encoded.concat();
            let what = suggest::shown(char);
            return Some(format!("`{what}` cannot be part of a path: remove it, or write it as `{encoded}`"));
        }
        rest = &rest[char.len_utf8()..];
    }
    None
}

/// Returns `shop_id` of `{shop_id` and of `shop_id}`, with the brace that is there.
fn half_placeholder(segment: &str) -> Option<(&str, char)> {
    let (name, brace) = match segment.strip_prefix('{') {
        Some(name) => (name, '{'),
        None => (segment.strip_suffix('}')?, '}'),
    };
    is_placeholder_name(name).then_some((name, brace))
}

/// Returns what a segment with braces probably means: the placeholder in it, or its text. Checks of whole paths then find no further mistake.
fn without_single_braces(segment: &str) -> Option<String> {
    if !segment.contains(['{', '}']) {
        return None;
    }
    let half = half_placeholder(segment).map(|(name, _)| name);
    let inner = || segment.split_once('{')?.1.split_once('}').map(|(name, _)| name);
    let name = half.or_else(inner).filter(|name| is_placeholder_name(name) && name.ends_with("id"));
    Some(name.map_or_else(|| segment.replace(['{', '}'], ""), |name| format!("{{{name}}}")))
}

/// Returns `app_id` of `{app_id}`, and `path` of `{*path}`.
fn placeholder(segment: &str) -> Option<&str> {
    let name = segment.strip_prefix('{')?.strip_suffix('}')?;
    Some(name.strip_prefix('*').unwrap_or(name))
}

/// Returns whether a segment is a placeholder that holds several segments, such as `{*path}`.
fn holds_several(segment: &str) -> bool {
    segment.starts_with("{*") && segment.ends_with('}')
}

fn is_placeholder_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(path: &str) -> String {
        let errors = Errors::default();
        Template::absolute(&LitStr::new(path, Span::call_site()), &errors);
        errors.into_compile_errors().to_string()
    }

    #[test]
    fn path_is_text_and_placeholders() {
        for path in ["/accounts", "/zones/{zone_id}/dns_records", "/v2.1/{a}/{b-id}/-/x@y", "/a:b/%2F/$count"] {
            assert_eq!(messages(path), "", "{path}");
        }
        for path in [
            "",
            "/",
            "zones",
            "/zones/",
            "/a//b",
            "/{}",
            "/{a b}",
            "/{a}/{a}",
            "/x{a}",
            "/{a",
            "/a?b",
            "/a b",
            "/..",
            "/a/./b",
            "/%2E%2e/a",
            "/:a",
            "/<int:a>",
            "/[a]",
            "/%zz",
            "/ü",
            "/a\\b",
            "https://a.b/c",
            "/client/v4/a",
        ] {
            assert_ne!(messages(path), "", "{path}");
        }
    }

    #[test]
    fn brace_that_is_alone_is_named_and_corrected() {
        assert!(messages("/shops/{shop_id/pens").contains("the brace of `{shop_id` is not closed: write `{shop_id}`"));
        assert!(messages("/shops/shop_id}/pens").contains("the brace of `shop_id}` is not opened: write `{shop_id}`"));
        assert!(messages("/{pens").contains("the brace of `{pens` is not closed: write `{pens}`"));
        for (path, corrected) in [
            ("/shops/{shop_id/pens", "/shops/{shop_id}/pens"),
            ("/shops/shop_id}/pens", "/shops/{shop_id}/pens"),
            ("/shops/${shop_id}/pens", "/shops/{shop_id}/pens"),
            ("/shops/{shop_id}.json/pens", "/shops/{shop_id}/pens"),
            ("/shops/{pens", "/shops/pens"),
            ("/x{y/}z{", "/xy/z"),
        ] {
            let template = Template::absolute(&LitStr::new(path, Span::call_site()), &Errors::default());
            assert_eq!(template.text, corrected, "{path}");
        }
    }

    #[test]
    fn placeholders_are_found_in_order() {
        let template = Template::absolute(&LitStr::new("/a/{b_id}/c/{d}", Span::call_site()), &Errors::default());
        assert_eq!(template.placeholders(), ["b_id", "d"]);
        assert_eq!(template.member("e_id").text, "/a/{b_id}/c/{d}/{e_id}");
    }
}
