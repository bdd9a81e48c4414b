use std::collections::BTreeMap;

use rtk::{Id, Nested, OpenEnum, Resource, Secret};
use serde_json::Value;

use super::{Binding, Script};

/// A secret of a script: a text or a key that the script can use. The API does not return its value.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// script.secrets().create(NewScriptSecret::new("API_KEY", SecretType::SecretText).text("s3cret")).await?;
///
/// // Several changes in one request create one version.
/// let new = Binding::new("OTHER_KEY", BindingKind::SecretText(SecretTextBinding::new().text("s3cret")));
/// script.patch_secrets(SecretsPatch::new().secrets([("API_KEY", None), ("OTHER_KEY", Some(new))])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Script,
    path = "secrets",
    operations = "workers.scripts.secrets.{verb}",
    singular = secret,
    plural = secrets,
    id_key = name,
    id_param = secret_name,
    without(update),
    find(query(url_encoded = bool)),
    create = put,
    destroy(query(url_encoded = bool)),
)]
pub struct ScriptSecret {
    /// Name of the variable.
    #[attribute(required)]
    pub name: Id<Self>,
    /// Type of the secret.
    #[attribute(required)]
    pub r#type: SecretType,
    /// The text, for [`SecretType::SecretText`].
    #[attribute(create_only, write_only)]
    pub text: Option<Secret>,
    /// Keys only: algorithm and its parameters, as `SubtleCrypto.importKey` takes them.
    pub algorithm: Option<Value>,
    /// Keys only: format of the key.
    pub format: Option<KeyFormat>,
    /// Keys only: operations that the key may be used for.
    pub usages: Vec<KeyUsage>,
    /// The key in base64, for a secret that is a key in a format other than `jwk`.
    #[attribute(create_only, write_only)]
    pub key_base64: Option<Secret>,
    /// Keys only: key as JSON, if its format is `jwk`.
    #[attribute(create_only, write_only)]
    pub key_jwk: Option<Value>,
}

/// Changes of several secrets.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretsPatch {
    /// Secrets by name. `None` deletes a secret; secrets that are not named stay unchanged.
    pub secrets: Option<BTreeMap<String, Option<Binding>>>,
    /// Tags of the version that the change creates.
    pub version_tags: Option<BTreeMap<String, Value>>,
}

/// Type of a secret.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum SecretType {
    /// Text.
    SecretText,
    /// Cryptographic key.
    SecretKey,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Format of a cryptographic key, as in Web Crypto.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum KeyFormat {
    /// Raw bytes.
    Raw,
    /// Private key in PKCS #8.
    Pkcs8,
    /// Public key in `SubjectPublicKeyInfo`.
    Spki,
    /// JSON Web Key.
    Jwk,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Operation that a cryptographic key may be used for, as in Web Crypto.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
pub enum KeyUsage {
    /// Encryption.
    Encrypt,
    /// Decryption.
    Decrypt,
    /// Signing.
    Sign,
    /// Verification of signatures.
    Verify,
    /// Derivation of keys.
    DeriveKey,
    /// Derivation of bits.
    DeriveBits,
    /// Wrapping of keys.
    WrapKey,
    /// Unwrapping of keys.
    UnwrapKey,
    /// A value that this version does not know, with its text.
    Other(String),
}
