# The bot on Debian slim with Node 24. Node runs its TypeScript as it is, so nothing is built.
FROM node:24-trixie-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-fund --no-audit

FROM node:24-trixie-slim
# What installs packages has no place where the bot runs.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
      /usr/local/bin/yarn /usr/local/bin/yarnpkg \
  && install -d -o node -g node -m 700 /data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE ./
COPY conferences conferences
COPY examples examples
COPY migrations migrations
COPY adapters adapters
COPY src src
ENV NODE_ENV=production RCM_PLAYGROUND=0 HOST=0.0.0.0 PORT=3000 RCM_DATA=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
