//! Error messages of serde without the values that they quote.

/// Returns the message of a serde error without the value that it quotes, because a value can be secret.
pub(crate) fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    let expected = text.rsplit_once(", expected ").map(|(_, expected)| expected);
    for prefix in ["invalid type", "invalid value", "unknown variant", "unknown field"] {
        let Some(rest) = text.strip_prefix(prefix) else { continue };
        // `rest` is `: string "…"`, `: integer `7`` or ` `…``: the text before the value is its type.
        let kind = rest.split(['`', '"', ',']).next().unwrap_or_default().trim_end();
        return match expected {
            Some(expected) => format!("{prefix}{kind}, expected {expected}"),
            None => format!("{prefix}{kind}"),
        };
    }
    let quotes_no_value =
        ["missing field `", "duplicate field `", "invalid length "].iter().any(|prefix| text.starts_with(prefix));
    let is_own = text.starts_with('`') && ["` lacks `", "` of a `"].iter().any(|words| text.contains(words));
    if quotes_no_value || is_own { text.to_owned() } else { "the value is not valid for its type".to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::de::{DeserializeOwned, Error as _};

    use super::*;

    fn message_for<T: DeserializeOwned>(json: &str) -> String {
        match serde_json::from_str::<T>(json) {
            Ok(_) => "no error".to_owned(),
            Err(error) => without_values(&error),
        }
    }

    #[derive(Debug, serde::Deserialize)]
    enum Closed {
        Open,
    }

    #[test]
    fn messages_do_not_quote_values() {
        assert_eq!(message_for::<u8>(r#""a, expected b""#), "invalid type: string, expected u8");
        assert_eq!(message_for::<u8>("300"), "invalid value: integer, expected u8");
        assert_eq!(message_for::<BTreeMap<String, u8>>("[1]"), "invalid type: sequence, expected a map");
        assert_eq!(message_for::<Closed>(r#""secret""#), "unknown variant, expected `Open`");
        assert_eq!(message_for::<(u8, u8)>("[1]"), "invalid length 1, expected a tuple of size 2");
        assert_eq!(
            without_values(&serde_json::Error::custom("bad date: secret")),
            "the value is not valid for its type"
        );
        assert_eq!(without_values(&serde_json::Error::custom("`T` lacks `id`")), "`T` lacks `id`");
        assert!(matches!(serde_json::from_str(r#""Open""#), Ok(Closed::Open)));
    }
}
