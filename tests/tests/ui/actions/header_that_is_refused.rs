use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    all(headers(authorization = String)),
    find(headers(key(wire = "x-auth-key") = String)),
    put(fill(length) = "content", headers(length(wire = "content-length") = u64)),
    post(scan = "scan", headers(host = "example.com")),
    post(sign = "sign", headers(note = "a\nb")),
    post(tag = "tag", headers(note = "für")),
    post(mark = "mark", headers(ifMatch = String)),
)]
pub struct File {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users", id_header = "authorization")]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", id_header = "cf-region", find(headers(cf_region = String)))]
pub struct Region {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/zones", all(headers(Authorization = String, host(wire = "Host") = String)))]
pub struct Place {
    pub id: Id<Self>,
}

fn main() {}
