//! Removes secrets from text that a server sent: servers repeat credentials in messages, ids, headers and addresses.

use std::sync::Arc;

use http::HeaderMap;

use crate::error::encoded;
use crate::value::secret::Secret;

/// What stands in place of a secret.
const REPLACEMENT: &str = "[token]";

/// The shortest text that is searched for. Shorter ones would match unrelated words, and no API has tokens that short.
const MIN_LENGTH: usize = 8;

/// The secrets that the attempts of a call have sent. Each of them can be in any later response, because a proxy or the server may
/// repeat an earlier request.
#[derive(Clone, Default)]
pub(crate) struct Scrubber {
    last: Option<Arc<Secret>>,
    /// Those of earlier attempts, which differ from the last one only if the credentials were rotated.
    earlier: Vec<Arc<Secret>>,
}

impl Scrubber {
    /// Adds the secret of another attempt.
    pub(crate) fn add(&mut self, secret: &Arc<Secret>) {
        if self.last.iter().chain(&self.earlier).any(|known| Arc::ptr_eq(known, secret) || known == secret) {
            return;
        }
        self.earlier.extend(self.last.replace(Arc::clone(secret)));
    }

    /// Adds the header values that are marked as sensitive, such as those of a layer.
    pub(crate) fn add_sensitive(&mut self, headers: &HeaderMap) {
        for value in headers.values().filter(|value| value.is_sensitive()) {
            let text = String::from_utf8_lossy(value.as_bytes());
            if !self.finds(&text) {
                self.add(&Arc::new(Secret::from(&*text)));
            }
        }
    }

    /// Replaces every secret in a text, in any form that [`encoded::forms`] lists, whatever the case. A text that was cut off within a
    /// secret shows no more than half of it.
    pub(crate) fn scrub(&self, text: &str) -> String {
        let mut text = text.to_owned();
        // The common case: nothing is long enough to hold a secret.
        if text.len() < MIN_LENGTH {
            return text;
        }
        for form in self.forms() {
            text = replace(&text, form.expose_secret());
        }
        text
    }

    /// Whether a text holds a secret.
    pub(crate) fn finds(&self, text: &str) -> bool {
        text.len() >= MIN_LENGTH && finds(text, &self.forms().collect::<Vec<_>>())
    }

    /// Marks the values that hold a secret as sensitive, so that their `Debug` does not show it.
    pub(crate) fn mark(&self, headers: &mut HeaderMap) {
        let forms: Vec<_> = self.forms().collect();
        for value in headers.values_mut() {
            if finds(&String::from_utf8_lossy(value.as_bytes()), &forms) {
                value.set_sensitive(true);
            }
        }
    }

    fn forms(&self) -> impl Iterator<Item = Secret> + '_ {
        let secrets = self.last.iter().chain(&self.earlier);
        let forms = secrets.flat_map(|secret| encoded::forms(secret.expose_secret()));
        forms.filter(|form| form.expose_secret().len() >= MIN_LENGTH)
    }
}

fn finds(text: &str, forms: &[Secret]) -> bool {
    forms.iter().any(|form| find(text, form.expose_secret(), 0).is_some())
}

/// Replaces each occurrence of `secret`, and of the beginning of it if the text is cut off there.
fn replace(text: &str, secret: &str) -> String {
    let (mut out, mut done) = (String::new(), 0);
    while let Some((start, end)) = find(text, secret, done) {
        out.push_str(&text[done..start]);
        out.push_str(REPLACEMENT);
        done = end;
    }
    out.push_str(&text[done..]);
    out
}

/// Finds the first place at or after `from` that repeats at least half of `secret` from its beginning, and where the repetition ends.
fn find(text: &str, secret: &str, from: usize) -> Option<(usize, usize)> {
    let (bytes, secret) = (text.as_bytes(), secret.as_bytes());
    let needed = (secret.len() / 2).max(MIN_LENGTH).min(secret.len());
    let last = bytes.len().checked_sub(needed)?;
    (from..=last).find_map(|start| {
        let pairs = bytes[start..].iter().zip(secret);
        let equal = pairs.take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
        let end = start + equal;
        let is_whole = text.is_char_boundary(start) && text.is_char_boundary(end);
        (equal >= needed && is_whole).then_some((start, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrubber(secrets: &[&str]) -> Scrubber {
        let mut scrubber = Scrubber::default();
        for secret in secrets {
            scrubber.add(&Arc::new(Secret::from(*secret)));
        }
        scrubber
    }

    #[test]
    fn secrets_of_all_attempts_are_replaced() {
        let both = scrubber(&["first-token-0123", "second-token-4567", "second-token-4567"]);
        assert_eq!(both.scrub("a first-token-0123, second-token-4567!"), "a [token], [token]!");
        assert_eq!(both.earlier.len(), 1);
    }

    #[test]
    fn other_forms_of_a_secret_are_replaced() {
        let scrubber = scrubber(&["s3cret/with+more="]);
        for (form, shown) in [
            ("S3CRET/WITH+MORE=", "[token]"),
            ("s3cret%2Fwith%2Bmore%3D", "[token]"),
            ("s3cret%2fwith%2bmore%3d", "[token]"),
            ("s3cret\\/with+more=", "[token]"),
            // base64 of the token, of `Bearer` and the token, of a name and the token.
            ("czNjcmV0L3dpdGgrbW9yZT0=", "[token]ZT0="),
            ("QmVhcmVyIHMzY3JldC93aXRoK21vcmU9", "QmVhcmVyIH[token]"),
            ("YW5uOnMzY3JldC93aXRoK21vcmU9", "YW5uOn[token]"),
            ("token s3cret/with+m", "token [token]"),
            ("token s3cret/w", "token [token]"),
            ("token s3cret", "token s3cret"),
            ("ünïcödé s3cret/with+more= ünïcödé", "ünïcödé [token] ünïcödé"),
        ] {
            assert_eq!(scrubber.scrub(form), shown, "{form}");
            assert_eq!(scrubber.finds(form), form != shown);
        }
    }

    #[test]
    fn password_of_basic_credentials_is_replaced() {
        let scrubber = scrubber(&["YW5uOnBhc3N3MHJkLTE="]); // ann:passw0rd-1
        assert_eq!(scrubber.scrub("the password passw0rd-1 of ann is wrong"), "the password [token] of ann is wrong");
    }

    #[test]
    fn short_secrets_are_not_searched_for() {
        assert_eq!(scrubber(&["abc"]).scrub("abc, abcabcabc"), "abc, abcabcabc");
        assert_eq!(scrubber(&[]).scrub("some text of a server"), "some text of a server");
    }

    #[test]
    fn header_values_with_a_secret_are_marked() {
        let mut headers = HeaderMap::new();
        headers.insert("x-echo", http::HeaderValue::from_static("Bearer s3cret-token"));
        headers.insert("x-other", http::HeaderValue::from_static("plain-text-value"));
        scrubber(&["s3cret-token"]).mark(&mut headers);
        assert_eq!(format!("{headers:?}"), r#"{"x-echo": Sensitive, "x-other": "plain-text-value"}"#);
    }
}
