//! Path templates: text with placeholders in braces.

use proc_macro2::Span;
use syn::LitStr;

use crate::errors::Errors;

/// A template such as `/accounts/{account_id}/things`, with its location in the declaration.
#[derive(Clone)]
pub(crate) struct Template {
    pub(crate) text: String,
    pub(crate) span: Span,
}

impl Template {
    /// Reads an absolute path: it starts with a slash and does not end with one.
    pub(crate) fn absolute(literal: &LitStr, errors: &Errors) -> Self {
        let template = Self { text: literal.value(), span: literal.span() };
        if !template.text.starts_with('/') || template.text.ends_with('/') {
            errors.at(
                template.span,
                "a path starts with `/` and does not end with `/`, as in Cloudflare's API reference",
            );
        }
        template.check(errors);
        template
    }

    /// Reads the path of an action, which is relative to the path of its resource: it has no slash at either end.
    pub(crate) fn relative(literal: &LitStr, errors: &Errors) -> Self {
        let template = Self { text: literal.value(), span: literal.span() };
        let relative = template.text.trim_matches('/');
        if relative != template.text {
            errors.at(
                template.span,
                format!("the path of an action is relative to the path of its resource: write `{relative}`"),
            );
        }
        template.check(errors);
        template
    }

    fn check(&self, errors: &Errors) {
        let segments: Vec<_> = self.text.split('/').collect();
        let mut seen = Vec::new();
        for (index, segment) in segments.iter().enumerate() {
            // A slash at either end has a message of its own.
            let is_inner = index > 0 && index + 1 < segments.len();
            if segment.is_empty() && is_inner {
                errors.at(self.span, "the path has an empty segment: remove one of two adjacent slashes");
            }
            match placeholder(segment) {
                Some(name) if !is_placeholder_name(name) => errors.at(
                    self.span,
                    format!("`{{{name}}}` is not a valid placeholder: write a name such as `{{account_id}}`"),
                ),
                Some(name) if seen.contains(&name) => errors.at(
                    self.span,
                    format!("the placeholder `{{{name}}}` is used twice: give each placeholder a name of its own"),
                ),
                Some(name) => seen.push(name),
                None if segment.contains(['{', '}']) => errors.at(
                    self.span,
                    format!("`{segment}` mixes text and a placeholder: a placeholder is a whole segment"),
                ),
                None if segment.contains(['?', '#', ' ']) => errors.at(
                    self.span,
                    format!(
                        "`{segment}` contains a character that a path cannot contain: declare query parameters with \
                         `query(…)`"
                    ),
                ),
                None => {}
            }
        }
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

    /// Returns the template of a member: this one with a placeholder appended.
    pub(crate) fn member(&self, param: &str) -> Self {
        Self { text: format!("{}/{{{param}}}", self.text), span: self.span }
    }
}

/// Returns `app_id` of `{app_id}`.
fn placeholder(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
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
        let template = Template::absolute(&LitStr::new("/a/{b_id}/c/{d}", Span::call_site()), &Errors::default());
        assert_eq!(template.placeholders(), ["b_id", "d"]);
        assert_eq!(template.member("e_id").text, "/a/{b_id}/c/{d}/{e_id}");
    }
}
