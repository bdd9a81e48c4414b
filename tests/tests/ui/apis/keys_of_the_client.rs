//! Words for what the client has, or for keys of another name.
use rtk::Api;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", token = "x", auth = bearer, token_env = "MARKET_TOKEN", timeout = 30, retries = 5)]
pub struct Market;

#[derive(Debug, Api)]
#[api(url = "https://api.example.com", header = "X-Api-Version: 2")]
pub struct Store;

#[derive(Debug, Api)]
#[api(base_url = "http://api.example.com", env(token = "market token"))]
pub struct Stall;

#[derive(Debug, Api)]
#[api(base_url = "http://127.0.0.1:8080")]
pub struct Local;

fn main() {}
