//! Compares path templates up to a placeholder.

use crate::descriptor::const_text::{slice, to_str};

/// How far two templates agree: the index in each of them at which the comparison ended.
#[derive(Clone, Copy)]
pub(super) struct Agreement {
    pub(super) own: usize,
    pub(super) other: usize,
}

/// Compares `own[from..to]` with another template. Returns `None` if they differ; two placeholders are equal.
///
/// It ends at `to`, or at the end of the other template.
pub(super) const fn agreement(own: &[u8], from: usize, to: usize, other: &[u8]) -> Option<Agreement> {
    let mut at = Agreement { own: from, other: 0 };
    while at.own < to && at.other < other.len() {
        if own[at.own] != other[at.other] {
            return None;
        }
        if own[at.own] == b'{' {
            while at.own < own.len() && own[at.own] != b'}' {
                at.own += 1;
            }
            while at.other < other.len() && other[at.other] != b'}' {
                at.other += 1;
            }
        }
        at.own += 1;
        at.other += 1;
    }
    Some(at)
}

/// Returns whether a template can agree with `own[..to]` if its placeholders have the same names: compares the last bytes, in which most differ.
///
/// A declaration has the placeholder names of its scope. Comparing whole paths takes the compiler ten times as long.
pub(super) const fn ends_alike(own: &[u8], to: usize, other: &[u8]) -> bool {
    let end = if to < other.len() { to } else { other.len() };
    let mut back = 1;
    while back <= end && back <= 16 {
        if own[end - back] != other[end - back] {
            return false;
        }
        back += 1;
    }
    true
}

/// Returns the segment that begins at `start`, unless it is a placeholder or there is none.
pub(super) const fn literal_at(template: &'static str, start: usize) -> Option<&'static str> {
    let bytes = template.as_bytes();
    if start >= bytes.len() || bytes[start] == b'{' {
        return None;
    }
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'/' {
        end += 1;
    }
    Some(to_str(slice(bytes, start, end)))
}

/// Returns where a placeholder begins in a template.
pub(super) const fn position(template: &str, placeholder: &str) -> Option<usize> {
    let (template, name) = (template.as_bytes(), placeholder.as_bytes());
    // It usually is the last segment.
    let mut start = template.len();
    while start > 0 {
        start -= 1;
        if template[start] == b'{' {
            // `{*path}` holds several segments.
            let from = if start + 1 < template.len() && template[start + 1] == b'*' { start + 2 } else { start + 1 };
            let mut length = 0;
            while length < name.len() && from + length < template.len() && template[from + length] == name[length] {
                length += 1;
            }
            let end = from + length;
            if length == name.len() && end < template.len() && template[end] == b'}' {
                return Some(start);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_is_found_by_its_whole_name() {
        assert_eq!(position("/a/{b}/{b_id}", "b"), Some(3));
        assert_eq!(position("/a/{b_id}", "id"), None);
        assert_eq!(position("/a/{*b}", "b"), Some(3));
        assert_eq!(position("", "a"), None);
    }

    #[test]
    fn literal_follows_the_same_segments() {
        let video = "/accounts/{account_id}/stream/{video_id}";
        let beside = |other: &'static str| {
            let at = agreement(video.as_bytes(), 0, 30, other.as_bytes()).filter(|at| at.own == 30)?;
            literal_at(other, at.other)
        };
        assert_eq!(beside("/accounts/{account}/stream/webhook/x"), Some("webhook"));
        assert_eq!(beside("/accounts/{account_id}/stream/{other}"), None);
        assert_eq!(beside("/accounts/{account_id}/streams/webhook"), None);
        assert_eq!(beside("/accounts/me/stream/webhook"), None);
        assert_eq!(beside("/accounts/{account_id}/stream"), None);
    }
}
