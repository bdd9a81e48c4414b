use rtk::Api;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", query)]
pub struct Empty;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", query(version = 7, tier = String))]
pub struct NoTexts;

#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", query(version = "7", other(wire = "version") = "8"))]
pub struct Twice;

fn main() {}
