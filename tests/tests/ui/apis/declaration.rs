//! Mistakes in the declaration of an API.

use rtk::Api;

#[derive(Debug, Api)]
#[api(base_url = "api.example.com", env(account = "A", token = ""), header(accept = "x"))]
pub struct A;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com/", headers(Authorization = "x", accept = 7, from = "a\n"), request_id = "X-Id")]
pub struct B;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", envelope = "V4", paging = cursor, authentication = "bearer", errors = "error")]
pub struct C;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com")]
pub struct D {
    pub token: String,
}

#[derive(Debug, Api)]
#[resource(path = "/things")]
pub struct E;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", paging = rtk::Envelope::NONE, env = "TOKEN", token = "x", version = "1")]
pub struct F;

fn main() {}
