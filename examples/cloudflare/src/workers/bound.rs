use rtk::{Nested, OpenEnum, Secret};
use serde_json::Value;

use super::{KeyFormat, KeyUsage};

/// Binding to an AI Search instance.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct AiSearchBinding {
    /// Name of the instance.
    pub instance_name: String,
    /// Namespace of the instance. Defaults to `default`.
    pub namespace: Option<String>,
}

/// Binding to a dispatch namespace.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct DispatchBinding {
    /// Name of the namespace.
    pub namespace: String,
    /// Outbound Worker, through which the requests of dispatched scripts pass.
    pub outbound: Option<Outbound>,
}

/// Outbound Worker of a dispatch namespace.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct Outbound {
    /// Parameters that the dispatching Worker passes to the outbound Worker.
    pub params: Option<Vec<OutboundParam>>,
    /// Outbound Worker, which receives the requests.
    pub worker: Option<OutboundWorker>,
}

/// Parameter that a dispatching Worker passes to an outbound Worker.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct OutboundParam {
    /// Name of the parameter.
    pub name: String,
}

/// Reference to an outbound Worker.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct OutboundWorker {
    /// Entrypoint of the Worker.
    pub entrypoint: Option<String>,
    /// Environment of the Worker.
    pub environment: Option<String>,
    /// Name of the Worker.
    pub service: Option<String>,
}

/// Binding to a Durable Object class.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct DurableObjectBinding {
    /// Name of the class.
    pub class_name: Option<String>,
    /// Dispatch namespace of the script that defines the class.
    pub dispatch_namespace: Option<String>,
    /// Environment of the script that defines the class.
    pub environment: Option<String>,
    /// Id of the Durable Object namespace.
    pub namespace_id: Option<String>,
    /// Script that defines the class. Defaults to this script.
    pub script_name: Option<String>,
}

/// Binding inherited from an earlier version.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct InheritBinding {
    /// Name of the variable in the earlier version. Defaults to the same name.
    pub old_name: Option<String>,
    /// Id of the earlier version. Defaults to the latest version.
    pub version_id: Option<String>,
}

/// A rate limit.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SimpleRateLimit {
    /// Number of requests allowed per period.
    pub limit: f64,
    /// Period in seconds.
    pub period: f64,
    /// Seconds for which requests are rejected once the limit is exceeded: 0 (off), 10, or a multiple of 60 up to
    /// 86,400.
    pub mitigation_timeout: Option<u32>,
}

/// Binding to an R2 bucket.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct R2Binding {
    /// Name of the bucket.
    pub bucket_name: String,
    /// Jurisdiction of the bucket: `eu`, `us`, `fedramp` or `fedramp-high`.
    pub jurisdiction: Option<String>,
}

/// Binding to a secret text.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretTextBinding {
    /// The text. Responses do not contain it.
    pub text: Option<Secret>,
}

/// Binding to a cryptographic key.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct SecretKeyBinding {
    /// Algorithm and its parameters, as `SubtleCrypto.importKey` takes them.
    pub algorithm: Value,
    /// Format of the key.
    pub format: KeyFormat,
    /// Operations that the key may be used for.
    #[attribute(required)]
    pub usages: Vec<KeyUsage>,
    /// Key in base64, unless its format is `jwk`. Responses do not contain it.
    pub key_base64: Option<Secret>,
    /// Key as JSON, if its format is `jwk`. Responses do not contain it.
    pub key_jwk: Option<Value>,
}

/// Binding for sending email.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct EmailBinding {
    /// Addresses to which email may be sent.
    pub allowed_destination_addresses: Option<Vec<String>>,
    /// Addresses from which email may be sent.
    pub allowed_sender_addresses: Option<Vec<String>>,
    /// The only address to which email is sent.
    pub destination_address: Option<String>,
}

/// Binding to another Worker.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct ServiceBinding {
    /// Name of the Worker.
    pub service: String,
    /// Entrypoint of the Worker.
    pub entrypoint: Option<String>,
    /// Environment of the Worker.
    pub environment: Option<String>,
}

/// Binding to a workflow.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct WorkflowBinding {
    /// Name of the workflow.
    pub workflow_name: String,
    /// Class of the workflow, if this script defines it.
    pub class_name: Option<String>,
    /// Script that defines the workflow. Defaults to this script.
    pub script_name: Option<String>,
}

/// Binding to a VPC network or a Cloudflare Tunnel.
#[derive(Debug, Clone, PartialEq, Eq, Nested)]
pub struct VpcNetworkBinding {
    /// Identity that is presented to Gateway.
    pub identity: Option<VpcIdentity>,
    /// Id of the network. Currently `cf1:network` only. Do not set it together with `tunnel_id`.
    pub network_id: Option<String>,
    /// Id of the tunnel. Do not set it together with `network_id`.
    pub tunnel_id: Option<String>,
}

/// Identity that is presented to Gateway.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub enum VpcIdentity {
    /// Email address set at run time.
    RuntimeEmailAlpha,
    /// A value that this version does not know, with its text.
    Other(String),
}
