//! Placeholders from which no scope follows, though they are well-formed.

use crate::suggest;

/// Returns what is wrong with the last placeholder of a path, and the cure.
///
/// `is_last`: the path ends with it, and the resource is no singleton.
pub(super) fn mistake(placeholder: &str, is_last: bool) -> Option<String> {
    if matches!(placeholder, "id" | "identifier" | "uuid" | "guid") {
        return Some(match is_last {
            true => format!(
                "`{{{placeholder}}}` is the id of the resource itself: write the path of the collection, without \
                 `/{{{placeholder}}}`"
            ),
            false => format!(
                "`{{{placeholder}}}` names no resource: name it after the parent, such as `{{account_id}}`, or declare the \
                 parent with `scope = …`"
            ),
        });
    }
    let meant = match placeholder {
        "account_id" | "zone_id" => return None,
        "zone" | "zones" | "zones_id" | "zoneId" | "zone_identifier" | "zone_tag" => "zone_id",
        "account" | "accounts" | "accountId" | "account_identifier" | "account_tag" => "account_id",
        // Words near to `zone` are other words, such as `tone`.
        other if !other.contains(' ') && suggest::distance(other, "account_id") == 1 => "account_id",
        _ => return None,
    };
    Some(format!(
        "`{{{placeholder}}}` names no resource; did you mean `{{{meant}}}`? Otherwise declare the parent with `scope = …`"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_without_a_scope_are_named() {
        for (name, is_last, cure) in [
            ("id", true, "without `/{id}`"),
            ("identifier", false, "`{account_id}`"),
            ("zone", false, "did you mean `{zone_id}`"),
            ("acount_id", false, "did you mean `{account_id}`"),
            ("accont_id", false, "did you mean `{account_id}`"),
        ] {
            let message = mistake(name, is_last).unwrap_or_default();
            assert!(message.contains(cure), "{name}: {message}");
        }
        for name in ["account_id", "zone_id", "app_id", "zone_hold_id", "tone_id", "action_id", "key", "name"] {
            assert_eq!(mistake(name, true), None, "{name}");
        }
    }
}
