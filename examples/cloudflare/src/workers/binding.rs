use rtk::Nested;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    AiSearchBinding, DispatchBinding, DurableObjectBinding, EmailBinding, InheritBinding, R2Binding, SecretKeyBinding,
    SecretTextBinding, ServiceBinding, SimpleRateLimit, VpcNetworkBinding, WorkflowBinding,
};

/// What a script can use, under the name of a variable.
///
/// ```
/// # use rtk_cloudflare::workers::*;
/// let bindings = [
///     Binding::new("DB", BindingKind::D1 { database_id: "7c6f".into(), id: None }),
///     Binding::new("ROOMS", BindingKind::DurableObjectNamespace(DurableObjectBinding::new().class_name("Room"))),
///     Binding::new("GREETING", BindingKind::PlainText { text: "hello".into() }),
/// ];
/// # let _ = bindings;
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Binding {
    /// The variable.
    pub name: String,
    /// What it is.
    #[attribute(flatten)]
    pub kind: BindingKind,
}

/// What a variable of a script is.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum BindingKind {
    /// Workers AI.
    Ai,
    /// An instance of AI Search.
    AiSearch(AiSearchBinding),
    /// All instances of an AI Search namespace.
    AiSearchNamespace {
        /// Its name.
        namespace: String,
    },
    /// A Messaging namespace.
    Messaging {
        /// Its name.
        namespace: String,
    },
    /// A dataset of Analytics Engine.
    AnalyticsEngine {
        /// Its name.
        dataset: String,
    },
    /// An Artifacts namespace.
    Artifacts {
        /// Its name.
        namespace: String,
    },
    /// The script's own static assets.
    Assets,
    /// Browser Rendering.
    Browser,
    /// A D1 database.
    D1 {
        /// Its id.
        database_id: String,
        /// The same, as it was called.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<String>,
    },
    /// The bytes of a part, for scripts that have no modules.
    DataBlob {
        /// The part.
        part: String,
    },
    /// A dispatch namespace.
    DispatchNamespace(DispatchBinding),
    /// A class of Durable Objects.
    DurableObjectNamespace(DurableObjectBinding),
    /// A Hyperdrive connection.
    Hyperdrive {
        /// Its id.
        id: String,
    },
    /// What the version before was bound to.
    Inherit(InheritBinding),
    /// Images.
    Images,
    /// A value.
    Json {
        /// The value.
        json: Value,
    },
    /// A KV namespace.
    KvNamespace {
        /// Its id.
        namespace_id: String,
    },
    /// Media transformations.
    Media,
    /// A client certificate.
    MtlsCertificate {
        /// Its id.
        certificate_id: String,
    },
    /// A text that anybody with access can read.
    PlainText {
        /// The text.
        text: String,
    },
    /// A pipeline.
    Pipelines {
        /// Its name.
        pipeline: String,
    },
    /// A K2 stream.
    K2 {
        /// Its id.
        stream: String,
    },
    /// A queue.
    Queue {
        /// Its name.
        queue_name: String,
    },
    /// A rate limit.
    Ratelimit {
        /// Where it is counted.
        namespace_id: String,
        /// How many, in which time.
        simple: SimpleRateLimit,
    },
    /// An R2 bucket.
    R2Bucket(R2Binding),
    /// A text that nobody can read.
    SecretText(SecretTextBinding),
    /// Email.
    SendEmail(EmailBinding),
    /// Another Worker.
    Service(ServiceBinding),
    /// The text of a part, for scripts that have no modules.
    TextBlob {
        /// The part.
        part: String,
    },
    /// A Vectorize index.
    Vectorize {
        /// Its name.
        index_name: String,
    },
    /// What is known of the version that is run.
    VersionMetadata,
    /// A secret of a Secrets Store.
    SecretsStoreSecret {
        /// The store.
        store_id: String,
        /// The secret.
        secret_name: String,
    },
    /// A Flagship app.
    Flagship {
        /// Its id.
        app_id: String,
    },
    /// A key that nobody can read.
    SecretKey(SecretKeyBinding),
    /// A workflow.
    Workflow(WorkflowBinding),
    /// The WebAssembly of a part, for scripts that have no modules.
    WasmModule {
        /// The part.
        part: String,
    },
    /// A VPC service.
    VpcService {
        /// Its id.
        service_id: String,
    },
    /// A VPC network.
    VpcNetwork(VpcNetworkBinding),
    /// A kind that this version does not know, with its `type`.
    #[serde(untagged)]
    Other(Map<String, Value>),
}
