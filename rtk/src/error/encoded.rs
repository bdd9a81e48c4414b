//! The forms in which a server can repeat a secret: as it is, percent-encoded, in base64.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::value::secret::Secret;

/// Lists the forms of a secret, itself first. If it is the base64 of a name and a password, as of the scheme `Basic`, the password is one.
pub(crate) fn forms(secret: &str) -> Vec<Secret> {
    let mut forms = vec![Secret::from(secret)];
    let encoded = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    if encoded != secret {
        // Most encoders leave these four as they are.
        let usual = encoded.replace("%2D", "-").replace("%2E", ".").replace("%5F", "_").replace("%7E", "~");
        forms.extend([Secret::from(encoded), Secret::from(usual)]);
    }
    if secret.contains('/') {
        forms.push(Secret::from(secret.replace('/', "\\/")));
    }
    for text in (0..3).map(|offset| base64(secret.as_bytes(), offset)) {
        let for_urls = text.replace('+', "-").replace('/', "_");
        if for_urls != text {
            forms.push(Secret::from(for_urls));
        }
        forms.push(Secret::from(text));
    }
    forms.extend(password(secret).map(Secret::from));
    forms
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns the base64 characters that depend on `bytes` alone, when `offset` bytes modulo 3 precede them.
fn base64(bytes: &[u8], offset: usize) -> String {
    let mut padded = vec![0; offset];
    padded.extend_from_slice(bytes);
    let whole = padded.len() / 3 * 3;
    let mut out = String::new();
    for group in padded[..whole].chunks_exact(3) {
        let bits = u32::from(group[0]) << 16 | u32::from(group[1]) << 8 | u32::from(group[2]);
        out.extend([18, 12, 6, 0].map(|shift| char::from(ALPHABET[(bits >> shift & 63) as usize])));
    }
    // The first characters depend on what precedes.
    let first = [0, 2, 3][offset % 3];
    out.get(first..).unwrap_or_default().to_owned()
}

/// Returns what follows the colon in a text that is base64, if the whole of it is text.
fn password(text: &str) -> Option<String> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for character in text.trim_end_matches('=').bytes() {
        let value = ALPHABET.iter().position(|it| *it == character)?;
        bits = bits << 6 | u32::try_from(value).ok()?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 255) as u8);
        }
    }
    let decoded = String::from_utf8(bytes).ok()?;
    decoded.split_once(':').map(|(_, password)| password.to_owned())
}
