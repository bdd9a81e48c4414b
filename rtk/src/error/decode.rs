//! Messages of serde without the values that they quote.

/// What serde says, without the value that it says it of: a value can be secret.
pub(crate) fn without_values(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(text, _)| text);
    let expected = text.rsplit_once(", expected ").map(|(_, expected)| expected);
    for said in ["invalid type", "invalid value", "unknown variant", "unknown field"] {
        let Some(rest) = text.strip_prefix(said) else { continue };
        // `: string "…"`, `: integer `7``, ` `…``: the word before the value says what it is.
        let kind = rest.split(['`', '"', ',']).next().unwrap_or_default().trim_end();
        return match expected {
            Some(expected) => format!("{said}{kind}, expected {expected}"),
            None => format!("{said}{kind}"),
        };
    }
    let is_told =
        ["missing field `", "duplicate field `", "invalid length "].iter().any(|known| text.starts_with(known));
    let is_ours = text.starts_with('`') && text.contains("` lacks `");
    if is_told || is_ours { text.to_owned() } else { "its type does not take this value".to_owned() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::de::{DeserializeOwned, Error as _};

    use super::*;

    fn said<T: DeserializeOwned>(json: &str) -> String {
        match serde_json::from_str::<T>(json) {
            Ok(_) => "nothing".to_owned(),
            Err(error) => without_values(&error),
        }
    }

    #[derive(Debug, serde::Deserialize)]
    enum Closed {
        Open,
    }

    #[test]
    fn a_value_is_not_repeated() {
        assert_eq!(said::<u8>(r#""a, expected b""#), "invalid type: string, expected u8");
        assert_eq!(said::<u8>("300"), "invalid value: integer, expected u8");
        assert_eq!(said::<BTreeMap<String, u8>>("[1]"), "invalid type: sequence, expected a map");
        assert_eq!(said::<Closed>(r#""secret""#), "unknown variant, expected `Open`");
        assert_eq!(said::<(u8, u8)>("[1]"), "invalid length 1, expected a tuple of size 2");
        assert_eq!(without_values(&serde_json::Error::custom("bad date: secret")), "its type does not take this value");
        assert_eq!(without_values(&serde_json::Error::custom("`T` lacks `id`")), "`T` lacks `id`");
        assert!(matches!(serde_json::from_str(r#""Open""#), Ok(Closed::Open)));
    }
}
