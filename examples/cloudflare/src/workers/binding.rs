use rtk::{Nested, OtherKind, Union};
use serde_json::Value;

use super::{
    AiSearchBinding, DispatchBinding, DurableObjectBinding, EmailBinding, InheritBinding, R2Binding, SecretKeyBinding,
    SecretTextBinding, ServiceBinding, SimpleRateLimit, VpcNetworkBinding, WorkflowBinding,
};

/// A binding: a resource that a script uses through a variable.
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
    /// Name of the variable.
    pub name: String,
    /// Type of the binding, with its settings.
    #[attribute(flatten)]
    pub kind: BindingKind,
}

/// Type of a binding, with its settings.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all = "snake_case")]
pub enum BindingKind {
    /// Workers AI.
    Ai,
    /// AI Search instance.
    AiSearch(AiSearchBinding),
    /// AI Search namespace, with all of its instances.
    AiSearchNamespace {
        /// Name of the namespace.
        namespace: String,
    },
    /// Messaging namespace.
    Messaging {
        /// Name of the namespace.
        namespace: String,
    },
    /// Analytics Engine dataset.
    AnalyticsEngine {
        /// Name of the dataset.
        dataset: String,
    },
    /// Artifacts namespace.
    Artifacts {
        /// Name of the namespace.
        namespace: String,
    },
    /// Static assets of the script.
    Assets,
    /// Browser Rendering.
    Browser,
    /// D1 database.
    D1 {
        /// Id of the database.
        database_id: String,
        /// Former name of `database_id`. Deprecated.
        id: Option<String>,
    },
    /// Bytes of an uploaded part. For scripts without modules only.
    DataBlob {
        /// Name of the part.
        part: String,
    },
    /// Dispatch namespace.
    DispatchNamespace(DispatchBinding),
    /// Durable Object class.
    DurableObjectNamespace(DurableObjectBinding),
    /// Hyperdrive connection.
    Hyperdrive {
        /// Id of the connection.
        id: String,
    },
    /// Binding of an earlier version.
    Inherit(InheritBinding),
    /// Cloudflare Images.
    Images,
    /// JSON value.
    Json {
        /// JSON value of the variable.
        json: Value,
    },
    /// KV namespace.
    KvNamespace {
        /// Id of the namespace.
        namespace_id: String,
    },
    /// Media transformations.
    Media,
    /// Client certificate for mTLS.
    MtlsCertificate {
        /// Id of the certificate.
        certificate_id: String,
    },
    /// Text.
    PlainText {
        /// Text of the variable.
        text: String,
    },
    /// Pipeline.
    Pipelines {
        /// Name of the pipeline.
        pipeline: String,
    },
    /// K2 stream.
    K2 {
        /// Id of the stream.
        stream: String,
    },
    /// Queue.
    Queue {
        /// Name of the queue.
        queue_name: String,
    },
    /// Rate limit.
    Ratelimit {
        /// Id of the namespace in which requests are counted.
        namespace_id: String,
        /// Limit and period.
        simple: SimpleRateLimit,
    },
    /// R2 bucket.
    R2Bucket(R2Binding),
    /// Secret text. The API does not return it.
    SecretText(SecretTextBinding),
    /// Permission to send email.
    SendEmail(EmailBinding),
    /// Another Worker.
    Service(ServiceBinding),
    /// Text of an uploaded part. For scripts without modules only.
    TextBlob {
        /// Name of the part.
        part: String,
    },
    /// Vectorize index.
    Vectorize {
        /// Name of the index.
        index_name: String,
    },
    /// Metadata of the running version.
    VersionMetadata,
    /// Secret in a Secrets Store.
    SecretsStoreSecret {
        /// Id of the store.
        store_id: String,
        /// Name of the secret.
        secret_name: String,
    },
    /// Flagship app, for feature flags.
    Flagship {
        /// Id of the app.
        app_id: String,
    },
    /// Cryptographic key. The API does not return it.
    SecretKey(SecretKeyBinding),
    /// Workflow.
    Workflow(WorkflowBinding),
    /// WebAssembly module of an uploaded part. For scripts without modules only.
    WasmModule {
        /// Name of the part.
        part: String,
    },
    /// VPC service.
    VpcService {
        /// Id of the service.
        service_id: String,
    },
    /// VPC network.
    VpcNetwork(VpcNetworkBinding),
    /// A type that this version does not know.
    Other(OtherKind),
}
