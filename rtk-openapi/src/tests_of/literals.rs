//! Numbers as clippy likes them.

/// Returns a literal with its type, with underscores between thousands.
pub(super) fn integer(value: i128, name: &str) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 && digits.len() > 4 {
            text.push('_');
        }
        text.push(digit);
    }
    format!("{}{text}_{name}", if value < 0 { "-" } else { "" })
}

pub(super) fn float(value: f64) -> String {
    // Long fractions have to be grouped, and a test does not need them.
    let value = (value * 1000.0).round() / 1000.0;
    if value.abs() >= 10_000.0 { format!("{value:e}").replace('e', "e") } else { format!("{value:?}") }
}

pub(super) fn lowest(name: &str) -> i128 {
    match name {
        "i8" => i128::from(i8::MIN),
        "i16" => i128::from(i16::MIN),
        "i32" => i128::from(i32::MIN),
        "i64" => i128::from(i64::MIN),
        _ => 0,
    }
}

pub(super) fn highest(name: &str) -> i128 {
    match name {
        "i8" => i128::from(i8::MAX),
        "u8" => i128::from(u8::MAX),
        "i16" => i128::from(i16::MAX),
        "u16" => i128::from(u16::MAX),
        "i32" => i128::from(i32::MAX),
        "u32" => i128::from(u32::MAX),
        _ => i128::from(i64::MAX),
    }
}
