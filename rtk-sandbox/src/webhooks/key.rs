//! The RSA key pair with which deliveries are signed.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::error::Unspecified;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Length of a line in PEM.
const LINE: usize = 64;

/// An RSA key pair of 2048 bits.
pub(super) struct SigningKey(KeyPair);

impl SigningKey {
    /// Generates a key pair, which takes some tenths of a second.
    pub(super) fn generate() -> Result<Self, Unspecified> {
        KeyPair::generate(KeySize::Rsa2048).map(Self)
    }

    /// Signs with RSASSA-PKCS1-v1_5 and SHA-256.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let mut signature = vec![0; self.0.public_modulus_len()];
        self.0.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)?;
        Ok(signature)
    }

    /// Returns the public key as a PEM file (SPKI).
    pub(super) fn public_pem(&self) -> Result<String, Unspecified> {
        let text = STANDARD.encode(self.0.public_key().as_der()?.as_ref());
        let mut pem = "-----BEGIN PUBLIC KEY-----\n".to_owned();
        // Base64 is ASCII, so that a line ends at a character.
        for line in (0..text.len()).step_by(LINE) {
            pem.push_str(&text[line..text.len().min(line + LINE)]);
            pem.push('\n');
        }
        pem.push_str("-----END PUBLIC KEY-----\n");
        Ok(pem)
    }
}
