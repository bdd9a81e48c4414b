use std::collections::BTreeMap;

use rtk::{Id, Nested, OpenEnum, Resource, Secret};
use serde_json::Value;

use super::{Binding, Script};

/// A secret of a script: a text or a key that it can use, and nobody can read.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let script = account.script("hello");
/// script.secrets().create(NewScriptSecret::new("API_KEY", SecretType::SecretText).text("s3cret")).await?;
///
/// // Several at once are one version.
/// let new = Binding::new("OTHER_KEY", BindingKind::SecretText(SecretTextBinding::new().text("s3cret")));
/// script.patch_secrets(SecretsPatch::new().secrets([("API_KEY", None), ("OTHER_KEY", Some(new))])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/workers/scripts/{script_name}/secrets",
    scope = Script,
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
    /// The variable.
    #[attribute(required)]
    pub name: Id<Self>,
    /// A text or a key.
    #[attribute(required)]
    pub r#type: SecretType,
    /// The text.
    #[attribute(create_only, write_only)]
    pub text: Option<Secret>,
    /// Of a key: what it is for, and its parameters, as Web Crypto takes them.
    pub algorithm: Option<Value>,
    /// Of a key: its form.
    pub format: Option<KeyFormat>,
    /// Of a key: what it may be used for.
    pub usages: Vec<KeyUsage>,
    /// The key in base64.
    #[attribute(create_only, write_only)]
    pub key_base64: Option<Secret>,
    /// The key, if its format is `jwk`.
    #[attribute(create_only, write_only)]
    pub key_jwk: Option<Value>,
}

/// What several secrets become.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretsPatch {
    /// By their names; null takes one away.
    pub secrets: Option<BTreeMap<String, Option<Binding>>>,
    /// Tags of the version that this makes.
    pub version_tags: Option<BTreeMap<String, Value>>,
}

/// What kind of secret it is.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum SecretType {
    /// A text.
    SecretText,
    /// A key.
    SecretKey,
    /// A kind that this version does not know.
    Other(String),
}

/// The form of a key, as Web Crypto names it.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum KeyFormat {
    /// Its bytes.
    Raw,
    /// A private key, in PKCS #8.
    Pkcs8,
    /// A public key.
    Spki,
    /// A JSON Web Key.
    Jwk,
    /// A form that this version does not know.
    Other(String),
}

/// What a key may be used for, as Web Crypto names it.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
pub enum KeyUsage {
    /// To encrypt.
    Encrypt,
    /// To decrypt.
    Decrypt,
    /// To sign.
    Sign,
    /// To verify signatures.
    Verify,
    /// To derive keys.
    DeriveKey,
    /// To derive bits.
    DeriveBits,
    /// To wrap keys.
    WrapKey,
    /// To unwrap keys.
    UnwrapKey,
    /// A use that this version does not know.
    Other(String),
}
