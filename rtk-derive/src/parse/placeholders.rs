//! Placeholders from which no scope follows, though they are well-formed.

use proc_macro2::Span;

use crate::{names, suggest};

/// Returns what is wrong with the last placeholder of a path, and the cure.
///
/// `is_last`: the path ends with it, and the resource is no singleton. `before`: the word before it.
pub(super) fn mistake(placeholder: &str, is_last: bool, before: Option<&str>) -> Option<String> {
    if matches!(placeholder, "id" | "identifier" | "uuid" | "guid") {
        return Some(match is_last {
            true => format!(
                "`{{{placeholder}}}` is the id of the resource itself: write the path of the collection, without \
                 `/{{{placeholder}}}`"
            ),
            false => {
                let parent = before.and_then(id_of).unwrap_or_else(|| "account_id".to_owned());
                format!(
                    "`{{{placeholder}}}` names no resource: name it after the parent, such as `{{{parent}}}`, or declare the \
                     parent with `scope = …`"
                )
            }
        });
    }
    let meant = match placeholder {
        "account_id" | "zone_id" => return None,
        "zone" | "zones" | "zones_id" | "zoneId" | "zone_identifier" | "zone_tag" => "zone_id",
        "account" | "accounts" | "accountId" | "account_identifier" | "account_tag" => "account_id",
        // Words near to `zone` are other words, such as `tone`.
        other if !other.contains(' ') && suggest::distance(other, "account_id") == 1 => "account_id",
        other => return form_mistake(other),
    };
    Some(format!(
        "`{{{placeholder}}}` names no resource; did you mean `{{{meant}}}`? Otherwise declare the parent with `scope = …`"
    ))
}

/// Returns what is wrong with the form of a placeholder: it is the name of the parent in snake case and in the singular, with `_id`.
fn form_mistake(placeholder: &str) -> Option<String> {
    let is_camel = placeholder.contains(|char: char| char.is_ascii_uppercase());
    let snake = if is_camel { names::snake(placeholder) } else { placeholder.to_owned() };
    let word = snake.strip_suffix("_id").unwrap_or_default();
    let meant = match id_of(word).filter(|_| is_plural(word)) {
        Some(one) => one,
        None if is_camel => snake,
        None => return None,
    };
    let parent = names::camel(meant.strip_suffix("_id").unwrap_or(&meant));
    let why = if is_camel { "a placeholder is written in snake_case" } else { "the parent is named in the singular" };
    Some(format!(
        "`{{{placeholder}}}` names no resource: {why}; write `{{{meant}}}`, the id of `{parent}`, or declare the parent with \
         `scope = …`"
    ))
}

/// Returns whether a word is a plural, and no word in the singular that ends in `s`.
fn is_plural(word: &str) -> bool {
    const SINGULARS: &[&str] = &["ss", "us", "is", "ics", "as", "lens", "news", "series", "species", "settings"];
    word.len() > 3 && word.ends_with('s') && !SINGULARS.iter().any(|ending| word.ends_with(ending))
}

/// Returns what is wrong with the id of an account behind `zones`, or the other way round.
pub(super) fn of_another(placeholder: &str, before: &str) -> Option<String> {
    let expected = match (before, placeholder) {
        ("zones", "account_id") => "zone_id",
        ("accounts", "zone_id") => "account_id",
        _ => return None,
    };
    Some(format!(
        "`{{{placeholder}}}` stands behind `/{before}`, where the API expects another id: write `{{{expected}}}`, or declare the \
         parent with `scope = …`"
    ))
}

/// Returns `meeting_id` for the word `meetings`.
fn id_of(word: &str) -> Option<String> {
    let word = word.replace('-', "_");
    let one = match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(&word).to_owned(),
    };
    let id = format!("{one}_id");
    names::checked(&id, Span::call_site()).map(|_| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_without_a_scope_are_named() {
        for (name, is_last, before, cure) in [
            ("id", true, None, "without `/{id}`"),
            ("identifier", false, None, "`{account_id}`"),
            ("identifier", false, Some("zones"), "`{zone_id}`"),
            ("uuid", false, Some("access-policies"), "`{access_policy_id}`"),
            ("id", false, Some("v4.1"), "`{account_id}`"),
            ("zone", false, None, "did you mean `{zone_id}`"),
            ("acount_id", false, None, "did you mean `{account_id}`"),
            ("accont_id", false, None, "did you mean `{account_id}`"),
            ("shopId", false, Some("shops"), "write `{shop_id}`, the id of `Shop`"),
            ("shops_id", false, Some("shops"), "write `{shop_id}`, the id of `Shop`"),
            ("accessPoliciesId", false, None, "write `{access_policy_id}`, the id of `AccessPolicy`"),
        ] {
            let message = mistake(name, is_last, before).unwrap_or_default();
            assert!(message.contains(cure), "{name}: {message}");
        }
        assert!(of_another("account_id", "zones").is_some_and(|message| message.contains("write `{zone_id}`")));
        assert_eq!(of_another("account_id", "accounts").or(of_another("account_id", "members")), None);
        for name in [
            "account_id",
            "zone_id",
            "app_id",
            "zone_hold_id",
            "tone_id",
            "action_id",
            "key",
            "name",
            "status_id",
            "address_id",
            "news_id",
            "dns_id",
        ] {
            assert_eq!(mistake(name, true, Some("zones")), None, "{name}");
        }
    }
}
