use rtk::{Api, Body, Form, Id, Multipart, Resource};
use serde::Serialize;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    post(pause = "pause", form),
    post(upload = "upload", body = Multipart, form),
    post(send = "send", body = Body, form),
    post(test = "test", body = Form<Sample>, form),
    post(trial = "trial", body = Sample, form = "yes"),
    find(form),
    create(form),
)]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(form)]
    pub name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/marks", create(form))]
pub struct Mark {
    pub id: Id<Self>,
}

#[derive(Serialize)]
pub struct Sample {
    pub text: String,
}

#[derive(Debug, Api)]
#[api(form = false)]
pub struct Forge;

fn main() {}
