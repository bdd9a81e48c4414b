//! Path templates: text with names in braces.

use proc_macro2::Span;
use syn::LitStr;

use crate::errors::{Errors, fill};

/// `/accounts/{account_id}/things`, with where it was written.
#[derive(Clone)]
pub(crate) struct Template {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Template {
    /// Reads a whole path: it begins with a slash and does not end with one.
    pub(crate) fn whole(literal: &LitStr, errors: &Errors) -> Self {
        let template = Self { text: literal.value(), span: literal.span() };
        if !matches!(template.text.as_bytes(), [b'/', .., last] if *last != b'/') {
            errors.at(template.span, "a path begins with `/` and does not end with one, as in Cloudflare's docs", &[]);
        }
        template.check(errors);
        template
    }

    /// Reads the path of an action: it goes on from its resource's, without a slash at either end.
    pub(crate) fn relative(literal: &LitStr, errors: &Errors) -> Self {
        let template = Self { text: literal.value(), span: literal.span() };
        let mut relative = template.text.as_str();
        while let Some(shorter) = relative.strip_prefix('/').or(relative.strip_suffix('/')) {
            relative = shorter;
        }
        if relative.len() != template.text.len() {
            errors.at(template.span, "an action's path goes on from its resource's: write `{}`", &[relative]);
        }
        template.check(errors);
        template
    }

    fn check(&self, errors: &Errors) {
        let mut seen = Vec::new();
        // Of a slash at either end, there is more to say.
        let (mut begins, mut is_gap) = (true, false);
        for segment in self.text.split('/') {
            if is_gap {
                errors.at(self.span, "an empty segment: two slashes follow each other", &[]);
            }
            (is_gap, begins) = (segment.is_empty() && !begins, false);
            match placeholder(segment) {
                Some(name) if !is_name(name) => {
                    errors.at(self.span, "`{{}}` is no name: write one such as `{account_id}`", &[name]);
                }
                Some(name) if seen.contains(&name) => {
                    errors.at(self.span, "`{{}}` stands twice: every placeholder has a name of its own", &[name]);
                }
                Some(name) => seen.push(name),
                None if has_any(segment, b"{}") => errors.at(
                    self.span,
                    "`{}` is neither text nor a placeholder: a placeholder fills its segment",
                    &[segment],
                ),
                None if has_any(segment, b"?# ") => {
                    errors.at(
                        self.span,
                        "`{}` holds a character that no path has; queries go into `query(…)`",
                        &[segment],
                    );
                }
                None => {}
            }
        }
    }

    /// The names in braces, in order.
    pub(crate) fn placeholders(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for segment in self.text.split('/') {
            if let Some(name) = placeholder(segment) {
                names.push(name);
            }
        }
        names
    }

    pub(crate) fn last_placeholder(&self) -> Option<&str> {
        self.placeholders().last().copied()
    }

    /// The same with one more placeholder.
    pub(crate) fn member(&self, param: &str) -> Self {
        Self { text: fill("{}/{{}}", &[&self.text, param]), span: self.span }
    }
}

fn has_any(text: &str, bytes: &[u8]) -> bool {
    for byte in text.bytes() {
        if bytes.contains(&byte) {
            return true;
        }
    }
    false
}

/// `app_id` of `{app_id}`.
fn placeholder(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

fn is_name(name: &str) -> bool {
    let mut begins = true;
    for byte in name.bytes() {
        let fits = byte.is_ascii_alphabetic() || byte == b'_';
        if !fits && (begins || !(byte.is_ascii_digit() || b"-.".contains(&byte))) {
            return false;
        }
        begins = false;
    }
    !begins
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(path: &str) -> String {
        let errors = Errors::default();
        Template::whole(&LitStr::new(path, Span::call_site()), &errors);
        errors.into_compile_errors().to_string()
    }

    #[test]
    fn a_path_is_text_and_placeholders() {
        for path in ["/accounts", "/zones/{zone_id}/dns_records", "/v2.1/{a}/{b-id}/-/x@y"] {
            assert_eq!(messages(path), "", "{path}");
        }
        for path in ["", "/", "zones", "/zones/", "/a//b", "/{}", "/{a b}", "/{a}/{a}", "/x{a}", "/{a", "/a?b", "/a b"]
        {
            assert_ne!(messages(path), "", "{path}");
        }
    }

    #[test]
    fn placeholders_are_found_in_order() {
        let template = Template::whole(&LitStr::new("/a/{b_id}/c/{d}", Span::call_site()), &Errors::default());
        assert_eq!(template.placeholders(), ["b_id", "d"]);
        assert_eq!(template.member("e_id").text, "/a/{b_id}/c/{d}/{e_id}");
    }
}
