//! Calls of every operation, without and with a jurisdiction: with required fields only, and with all fields.

use std::future::Future;

use rtk::{Client, Error, Position, Relation, Scope};
use rtk_cloudflare::r2::*;

use crate::support::{Call, call};

pub(crate) const KEY: &str = "path/to/a b?c%.txt";

pub(crate) fn calls(client: &Client) -> Vec<Call> {
    let account = client.account("acc-1");
    let eu = account.jurisdiction("eu");
    let mut calls = Calls { inside: "", made: Vec::new() };
    calls.inside(&account.buckets(), &account.bucket("films"));
    calls.inside = "eu: ";
    calls.inside(&eu.buckets(), &eu.bucket("films"));
    calls.inside = "";
    calls.add("metrics", account.r2_metrics());
    let credentials = || NewTemporaryCredentials::new("films", "parent", Permission::ObjectReadOnly, 3600);
    calls.add("create temporary credentials", TemporaryCredentials::create(&account, credentials()));
    let narrow = credentials().objects(["a"]).prefixes(["b/"]);
    calls.add("create temporary credentials, all", TemporaryCredentials::create(&account, narrow));
    calls.made
}

struct Calls {
    inside: &'static str,
    made: Vec<Call>,
}

impl Calls {
    fn add<T>(&mut self, name: &str, request: impl Future<Output = Result<T, Error>> + Send + 'static) {
        self.made.push(call(format!("{}{name}", self.inside), request));
    }

    fn inside(&mut self, buckets: &Relation<Bucket>, bucket: &Scope<Bucket>) {
        self.buckets(buckets, bucket);
        self.rules(bucket);
        self.sippy(bucket);
        self.domains(bucket);
        self.events(bucket);
        self.objects(bucket);
    }

    fn buckets(&mut self, buckets: &Relation<Bucket>, bucket: &Scope<Bucket>) {
        self.add("buckets", buckets.all());
        let some = BucketFilter::new().name_contains("film").start_after("a b");
        let some = buckets.clone().filter(some.order(BucketOrder::Name).direction(Direction::Descending));
        self.add("buckets, all", some.resume(Position::cursor("next")).page(1).per_page(10));
        self.add("create bucket", buckets.create(NewBucket::new("films")));
        let new = NewBucket::new("films").location(Location::WesternEurope);
        self.add("create bucket, all", buckets.create(new.storage_class(StorageClass::InfrequentAccess)));
        self.add("find bucket", bucket.load());
        self.add("update bucket", bucket.update(BucketChanges::new(StorageClass::InfrequentAccess)));
        self.add("destroy bucket", bucket.destroy());
    }

    fn rules(&mut self, bucket: &Scope<Bucket>) {
        self.add("cors", bucket.cors());
        self.add("replace cors", bucket.cors().as_scope().replace(NewCors::new()));
        let anybody = CorsRule::new(CorsAllowed::new([CorsMethod::Get], ["*"]));
        let some = CorsAllowed::new([CorsMethod::Put, CorsMethod::Head], ["https://a.com"]).headers(["x-a"]);
        let some = CorsRule::new(some).id("own").expose_headers(["x-b"]).max_age_seconds(3600);
        self.add("replace cors, all", bucket.cors().as_scope().replace(NewCors::new().rules([anybody, some])));
        self.add("destroy cors", bucket.cors().as_scope().destroy());

        self.add("lifecycle", bucket.lifecycle());
        self.add("replace lifecycle", bucket.lifecycle().as_scope().replace(NewLifecycle::new()));
        let none = LifecycleRule::new("none", LifecycleScope::new(""), false);
        let age = |max_age| LifecycleCondition::Age { max_age };
        let date = LifecycleCondition::Date { date: "2030-01-01T00:00:00Z".into() };
        let all = LifecycleRule::new("all", LifecycleScope::new("logs/"), true)
            .abort_multipart_uploads_transition(AbortMultipartUploads::new().condition(age(60)))
            .delete_objects_transition(DeleteObjects::new().condition(date))
            .storage_class_transitions([ChangeStorageClass::new(age(90), StorageClass::InfrequentAccess)]);
        let new = NewLifecycle::new().rules([none, all]);
        self.add("replace lifecycle, all", bucket.lifecycle().as_scope().replace(new));

        self.add("lock", bucket.lock());
        self.add("replace lock", bucket.lock().as_scope().replace(NewLock::new()));
        let date = LockCondition::Date { date: "2030-01-01T00:00:00Z".into() };
        let rules = [
            LockRule::new("a", LockCondition::Age { max_age_seconds: 60 }, true).prefix("a/"),
            LockRule::new("b", date, true),
            LockRule::new("c", LockCondition::Indefinite, false),
        ];
        self.add("replace lock, all", bucket.lock().as_scope().replace(NewLock::new().rules(rules)));
    }

    fn sippy(&mut self, bucket: &Scope<Bucket>) {
        self.add("sippy", bucket.sippy());
        self.add("replace sippy", bucket.sippy().as_scope().replace(NewSippy::new()));
        let aws = AwsSource::new().bucket("b").region("eu-1").access_key_id("id").secret_access_key("key");
        let gcs = GcsSource::new().bucket("b").client_email("a@b.com").private_key("key");
        let s3 = S3Source::new().bucket_url("https://s3.com/b").access_key_id("id").secret_access_key("key");
        let azure = AzureSource::new().container("c").account_name("a").account_key("key").sas_token("sas");
        for (name, source) in [
            ("replace sippy, aws", NewSippySource::Aws(aws)),
            ("replace sippy, gcs", NewSippySource::Gcs(gcs)),
            ("replace sippy, s3", NewSippySource::S3(s3)),
            ("replace sippy, azure", NewSippySource::Azure(azure)),
        ] {
            let to = NewSippyDestination::new().provider(SippyProvider::R2);
            let to = to.access_key_id("id").secret_access_key("key");
            self.add(name, bucket.sippy().as_scope().replace(NewSippy::new().source(source).destination(to)));
        }
        self.add("destroy sippy", bucket.sippy().as_scope().destroy());
    }

    fn domains(&mut self, bucket: &Scope<Bucket>) {
        let domain = bucket.custom_domain("a.com");
        let new = || NewCustomDomain::new("a.com", true, "zone-1");
        self.add("custom domains", bucket.custom_domains().all());
        self.add("create custom domain", bucket.custom_domains().create(new()));
        let strict = new().ciphers(["AES"]).min_tls(MinTls::V1_2);
        self.add("create custom domain, all", bucket.custom_domains().create(strict));
        self.add("find custom domain", domain.load());
        self.add("update custom domain", domain.update(CustomDomainChanges::new()));
        let strict = CustomDomainChanges::new().ciphers(["AES"]).min_tls(MinTls::V1_2).enabled(false);
        self.add("update custom domain, all", domain.update(strict));
        self.add("destroy custom domain", domain.destroy());
        self.add("managed domain", bucket.managed_domain());
        self.add("replace managed domain", bucket.managed_domain().as_scope().replace(NewManagedDomain::new(true)));
    }

    fn events(&mut self, bucket: &Scope<Bucket>) {
        let queue = bucket.event_notification("queue-1");
        self.add("event notifications", bucket.event_notifications().all());
        self.add("find event notification", queue.load());
        let all = EventRule::new([EventAction::LifecycleDeletion, EventAction::DeleteObject]);
        let all = all.description("all").prefix("a/").suffix(".mp4");
        let rules = EventRules::new([EventRule::new([EventAction::PutObject]), all]);
        self.add("add event rules", queue.add_rules(rules));
        self.add("destroy event notification", queue.destroy());
    }

    fn objects(&mut self, bucket: &Scope<Bucket>) {
        let object = bucket.object(KEY);
        let some = ObjectFilter::new().prefix("path/").delimiter("/").start_after("path/a");
        self.add("objects", bucket.objects().all());
        let some = bucket.objects().filter(some).resume(Position::cursor("next"));
        self.add("objects, all", some.page(1).per_page(10));
        self.add("read object", object.read());
        let since = "Tue, 15 Jan 2024 10:30:00 GMT";
        self.add("read object, all", object.read().if_modified_since(since).if_none_match("\"tag\""));
        self.add("upload object", object.upload(vec![0, 255, 13, 10]));
        let upload = object.upload(vec![0, 255, 13, 10]).storage_class(StorageClass::InfrequentAccess);
        self.add("upload object, all", upload);
        self.add("destroy object", object.destroy());
    }
}

/// A documented call that the official package has no argument for.
pub(crate) fn undocumented(client: &Client) -> Call {
    let queue = client.account("acc-1").jurisdiction("eu").bucket("films").event_notification("queue-1");
    call("remove event rules", queue.remove_rules(EventRuleIds::new(["rule-1"])))
}
