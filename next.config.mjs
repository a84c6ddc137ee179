import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The linter runs by itself (npm run check).
  typescript: { tsconfigPath: './tsconfig.json' },
  async headers() {
    return [{ source: '/setup/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] }]
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
