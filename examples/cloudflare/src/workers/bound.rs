use rtk::{Nested, OpenEnum, Secret};
use serde_json::Value;

use super::{KeyFormat, KeyUsage};

/// An instance of AI Search.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AiSearchBinding {
    /// Its name.
    pub instance_name: String,
    /// Its namespace. Otherwise `default`.
    pub namespace: Option<String>,
}

/// A dispatch namespace.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct DispatchBinding {
    /// Its name.
    pub namespace: String,
    /// The Worker that its scripts' requests go through.
    pub outbound: Option<Outbound>,
}

/// The Worker that requests of dispatched scripts go through.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Outbound {
    /// What the dispatching Worker tells it.
    pub params: Option<Vec<OutboundParam>>,
    /// Which one.
    pub worker: Option<OutboundWorker>,
}

/// What a dispatching Worker tells an outbound one.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct OutboundParam {
    /// Its name.
    pub name: String,
}

/// An outbound Worker.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct OutboundWorker {
    /// Its entrypoint.
    pub entrypoint: Option<String>,
    /// Its environment.
    pub environment: Option<String>,
    /// Its name.
    pub service: Option<String>,
}

/// A class of Durable Objects.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct DurableObjectBinding {
    /// Its name.
    pub class_name: Option<String>,
    /// The dispatch namespace of its script.
    pub dispatch_namespace: Option<String>,
    /// The environment of its script.
    pub environment: Option<String>,
    /// Its namespace.
    pub namespace_id: Option<String>,
    /// Its script, if that is another.
    pub script_name: Option<String>,
}

/// What another version was bound to.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct InheritBinding {
    /// Its variable there, if that is another.
    pub old_name: Option<String>,
    /// That version. Otherwise the latest.
    pub version_id: Option<String>,
}

/// How many requests, in which time.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SimpleRateLimit {
    /// Requests.
    pub limit: f64,
    /// Seconds.
    pub period: f64,
    /// Seconds for which more are refused. 0, 10, or whole minutes up to a day.
    pub mitigation_timeout: Option<u32>,
}

/// An R2 bucket.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct R2Binding {
    /// Its name.
    pub bucket_name: String,
    /// Where its data has to stay: `eu`, `us`, `fedramp` or `fedramp-high`.
    pub jurisdiction: Option<String>,
}

/// A text that nobody can read.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretTextBinding {
    /// The text; never in answers.
    pub text: Option<Secret>,
}

/// A key that nobody can read.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretKeyBinding {
    /// What it is for, and its parameters, as Web Crypto takes them.
    pub algorithm: Value,
    /// The form of the key.
    pub format: KeyFormat,
    /// What it may be used for.
    #[attribute(required)]
    pub usages: Vec<KeyUsage>,
    /// The key in base64; never in answers.
    pub key_base64: Option<Secret>,
    /// The key, if its format is `jwk`; never in answers.
    pub key_jwk: Option<Value>,
}

/// Email.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct EmailBinding {
    /// To whom it may go.
    pub allowed_destination_addresses: Option<Vec<String>>,
    /// From whom it may come.
    pub allowed_sender_addresses: Option<Vec<String>>,
    /// To whom it goes.
    pub destination_address: Option<String>,
}

/// Another Worker.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ServiceBinding {
    /// Its name.
    pub service: String,
    /// Its entrypoint.
    pub entrypoint: Option<String>,
    /// Its environment.
    pub environment: Option<String>,
}

/// A workflow.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct WorkflowBinding {
    /// Its name.
    pub workflow_name: String,
    /// Its class, if it is this script's.
    pub class_name: Option<String>,
    /// Its script, if that is another.
    pub script_name: Option<String>,
}

/// A VPC network, or a tunnel.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct VpcNetworkBinding {
    /// Who is asking, for Gateway.
    pub identity: Option<VpcIdentity>,
    /// The network. At present `cf1:network`.
    pub network_id: Option<String>,
    /// The tunnel, in place of a network.
    pub tunnel_id: Option<String>,
}

/// Who is asking, for Gateway.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum VpcIdentity {
    /// By email, as told at run time.
    RuntimeEmailAlpha,
    /// A way that this version does not know.
    Other(String),
}
