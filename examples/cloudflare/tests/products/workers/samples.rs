//! Values that several tests use.

use rtk::Multipart;
use rtk_cloudflare::workers::*;
use serde_json::json;

/// The files of a script with two modules, without its metadata.
pub(crate) fn modules() -> Multipart {
    Multipart::new().file("worker.js", "worker.js", "application/javascript+module", MAIN).file(
        "hello.js",
        "hello.js",
        "application/javascript+module",
        HELLO,
    )
}

pub(crate) const MAIN: &str =
    "import { hello } from './hello.js';\nexport default { fetch: () => new Response(hello) };\n";
pub(crate) const HELLO: &str = "export const hello = 'grüß dich';\r\n";

/// One of each kind, as the official package sends them.
pub(crate) const BINDINGS: &str = include_str!("bindings.json");

/// The same bindings as declared values.
pub(crate) fn all_bindings() -> Vec<Binding> {
    let worker = OutboundWorker::new().entrypoint("Out").environment("production").service("guard");
    let outbound = Outbound::new().params([OutboundParam::new("tenant")]).worker(worker);
    let durable = DurableObjectBinding::new()
        .class_name("Room")
        .dispatch_namespace("tenants")
        .environment("production")
        .namespace_id("rooms")
        .script_name("other");
    let email = EmailBinding::new()
        .allowed_destination_addresses(["to@example.com"])
        .allowed_sender_addresses(["from@example.com"])
        .destination_address("to@example.com");
    let key = SecretKeyBinding::new(json!({ "name": "HMAC" }), KeyFormat::Jwk, [KeyUsage::Sign, KeyUsage::WrapKey])
        .key_base64("a2V5")
        .key_jwk(json!({ "kty": "oct" }));
    let network =
        VpcNetworkBinding::new().identity(VpcIdentity::RuntimeEmailAlpha).network_id("cf1:network").tunnel_id("t-1");
    let kinds = [
        BindingKind::Ai,
        BindingKind::AiSearch(AiSearchBinding::new("docs").namespace("team")),
        BindingKind::AiSearchNamespace { namespace: "team".into() },
        BindingKind::Messaging { namespace: "news".into() },
        BindingKind::AnalyticsEngine { dataset: "hits".into() },
        BindingKind::Artifacts { namespace: "builds".into() },
        BindingKind::Assets,
        BindingKind::Browser,
        BindingKind::D1 { database_id: "d1".into(), id: Some("d1".into()) },
        BindingKind::DataBlob { part: "data.bin".into() },
        BindingKind::DispatchNamespace(DispatchBinding::new("tenants").outbound(outbound)),
        BindingKind::DurableObjectNamespace(durable),
        BindingKind::Hyperdrive { id: "hyper".into() },
        BindingKind::Inherit(InheritBinding::new().old_name("BEFORE").version_id("latest")),
        BindingKind::Images,
        BindingKind::Json { json: json!({ "a": [1, null] }) },
        BindingKind::KvNamespace { namespace_id: "kv".into() },
        BindingKind::Media,
        BindingKind::MtlsCertificate { certificate_id: "cert".into() },
        BindingKind::PlainText { text: "hello".into() },
        BindingKind::Pipelines { pipeline: "pipe".into() },
        BindingKind::K2 { stream: "k2".into() },
        BindingKind::Queue { queue_name: "jobs".into() },
        BindingKind::Ratelimit {
            namespace_id: "1001".into(),
            simple: SimpleRateLimit::new(100.0, 60.0).mitigation_timeout(120_u32),
        },
        BindingKind::R2Bucket(R2Binding::new("files").jurisdiction("eu")),
        BindingKind::SecretText(SecretTextBinding::new().text("s3cret")),
        BindingKind::SendEmail(email),
        BindingKind::Service(ServiceBinding::new("other").entrypoint("Api").environment("production")),
        BindingKind::TextBlob { part: "text.txt".into() },
        BindingKind::Vectorize { index_name: "index".into() },
        BindingKind::VersionMetadata,
        BindingKind::SecretsStoreSecret { store_id: "store".into(), secret_name: "token".into() },
        BindingKind::Flagship { app_id: "flags".into() },
        BindingKind::SecretKey(key),
        BindingKind::Workflow(WorkflowBinding::new("flow").class_name("Flow").script_name("other")),
        BindingKind::WasmModule { part: "module.wasm".into() },
        BindingKind::VpcService { service_id: "vpc".into() },
        BindingKind::VpcNetwork(network),
    ];
    kinds.into_iter().enumerate().map(|(number, kind)| Binding::new(format!("B{number}"), kind)).collect()
}
