import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Tests run a server of their own beside the one a person has open.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // A set-up link is a key: no log, search engine or other site may get it.
  logging: { incomingRequests: { ignore: [/^\/setup\//] } },
  async headers() {
    const headers = [
      { key: 'Referrer-Policy', value: 'no-referrer' },
      { key: 'X-Robots-Tag', value: 'noindex' },
    ]
    return [{ source: '/setup/:path*', headers }]
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
