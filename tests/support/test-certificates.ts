/** A certificate with its key, made for these tests alone and worth nothing elsewhere. */
export interface TestCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** For `localhost` and 127.0.0.1, signed by itself. */
export const localCertificate: TestCertificate = {
  certificate: `-----BEGIN CERTIFICATE-----
MIIBpzCCAU2gAwIBAgIURbEyw2mZi+FzRLcNn0FPBoJqMDkwCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPYm94LW9mZmljZS10ZXN0MCAXDTI2MTEyMjE2MDkxNVoYDzIx
MjYxMDI5MTYwOTE1WjAaMRgwFgYDVQQDDA9ib3gtb2ZmaWNlLXRlc3QwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASTUrZOcoMF2Gfss2NMLnU02y1xZMrK0++Pr6+e
69goNQIWS7SZruxQgZFgkdz7AYFj5GObmgjKWXRhVaNHFszyo28wbTAdBgNVHQ4E
FgQU++kscoV6kTMJFPamZUZ99ehNbnQwHwYDVR0jBBgwFoAU++kscoV6kTMJFPam
ZUZ99ehNbnQwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SH
BH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIhALxsKpgsgj6DvTkYldJPHR6Cnt4z6i3g
RadfKL1ILi2xAiAOxSSEtgRHkVZjPwuJIBWrFf6F7psCMwZ2fMt57k08yg==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgOkyttGWDGSD0yMVz
sQVAg1Haiy9kvFMVWR/vjj/NuCehRANCAASTUrZOcoMF2Gfss2NMLnU02y1xZMrK
0++Pr6+e69goNQIWS7SZruxQgZFgkdz7AYFj5GObmgjKWXRhVaNHFszy
-----END PRIVATE KEY-----`,
};

/** For another host, signed by itself. */
export const strangersCertificate: TestCertificate = {
  certificate: `-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUB4N2YSTaXSl/wicnm9kuWEAOEn4wCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRZWxzZXdoZXJlLmV4YW1wbGUwIBcNMjYxMTIyMTYwOTE1WhgP
MjEyNjEwMjkxNjA5MTVaMBwxGjAYBgNVBAMMEWVsc2V3aGVyZS5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEZofOf5mZExtxBb8hRY6XZkt/lBXkNv/l
FhngYG7iIRQ2lJf+ru25usCmpQH4ZGX7odOdIMsilxuPe7vfPuHhP6NxMG8wHQYD
VR0OBBYEFFR7Uu2w2VXHyVctGJRrgq3qbUO2MB8GA1UdIwQYMBaAFFR7Uu2w2VXH
yVctGJRrgq3qbUO2MA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRZWxzZXdo
ZXJlLmV4YW1wbGUwCgYIKoZIzj0EAwIDSAAwRQIhAP6RvvQ9y+hcDPUVGG2ghEzs
S0NAuw0Khdxc9rlvoZeSAiB9/MmHXdSUdILnHCnCnBnGk9bVpa5RbllrTNfgW4VN
3Q==
-----END CERTIFICATE-----`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgLDBV3j+2itrvFX4J
0LMxNX3Z1vJ+8KFIa/ViFZ2I+5+hRANCAARmh85/mZkTG3EFvyFFjpdmS3+UFeQ2
/+UWGeBgbuIhFDaUl/6u7bm6wKalAfhkZfuh050gyyKXG497u98+4eE/
-----END PRIVATE KEY-----`,
};
